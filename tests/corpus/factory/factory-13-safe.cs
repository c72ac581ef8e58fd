// case: factory-13-safe
// sdk: library
// expect: none
// why: the callback only makes a token, of which one is thrown away
using System.IO.Pipes;
using System.Runtime.CompilerServices;

namespace Native.Tokens;

public sealed class Token
{
    public Guid Id { get; } = Guid.NewGuid();
}

public sealed class Handles
{
    private readonly ConditionalWeakTable<object, Token> _handles = new();

    public Guid Of(object owner) => _handles.GetValue(owner, Make).Id;

    private static Token Make(object owner) => new Token();
}
