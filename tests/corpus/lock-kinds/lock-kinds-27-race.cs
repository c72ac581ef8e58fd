// case: lock-kinds-27-race
// sdk: library
// expect: MAP004 Parsing.Cache.GrammarCache._compiled
// why: the static synchronized method locks its own type, the property another type

namespace Parsing.Cache;

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
            lock (typeof(Grammar))
            {
                return _compiled.Count;
            }
        }
    }
}
