// case: lock-kinds-27-safe
// sdk: library
// expect: none
// why: the static synchronized method locks its own type, and so does the property

namespace Parsing.Store;

using System.Runtime.CompilerServices;

public sealed class Grammar
{
    public string Name { get; init; } = "";
}

public static class GrammarCache
{
    private static readonly SortedList<string, Grammar> _compiled = new();

    [MethodImpl(MethodImplOptions.Synchronized | MethodImplOptions.NoInlining)]
    public static Grammar Compile(string text)
    {
        if (!_compiled.TryGetValue(text, out var grammar))
        {
            grammar = new Grammar { Name = text };
            _compiled.Add(text, grammar);
        }
        return grammar;
    }

    public static int Size
    {
        get
        {
            lock (typeof(GrammarCache))
            {
                return _compiled.Count;
            }
        }
    }
}
