// case: factory-13-race
// sdk: library
// expect: MAP013 Native.Handles.Handles._handles
// why: the callback of the weak table opens a pipe, and of two for one owner one stays open
using System.IO.Pipes;
using System.Runtime.CompilerServices;

namespace Native.Handles;

public sealed class Token
{
    public Guid Id { get; } = Guid.NewGuid();
    public NamedPipeServerStream? Pipe { get; init; }
}

public sealed class Handles
{
    private readonly ConditionalWeakTable<object, Token> _handles = new();
    private readonly List<NamedPipeServerStream> _open = new();
    private readonly object _opening = new();

    public Guid Of(object owner) => _handles.GetValue(owner, Make).Id;

    private Token Make(object owner)
    {
        var pipe = new NamedPipeServerStream(owner.GetType().Name);
        lock (_opening)
            _open.Add(pipe);
        return new Token { Pipe = pipe };
    }
}
