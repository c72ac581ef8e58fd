// case: lock-identity-10-race
// sdk: library
// expect: MAP030 Glossary.Entries.Glossary._entries
// why: the map serves as its own lock and is replaced, so callers lock different objects

namespace Glossary.Entries;

public sealed class Glossary
{
    private Dictionary<string, string> _entries = new();
    private readonly object _sync = new();

    public void Define(string term, string text)
    {
        lock (_entries)
        {
            _entries[term] = text;
        }
    }

    public void StartOver(int expected)
    {
        lock (_entries)
        {
            _entries = new Dictionary<string, string>(expected);
            _entries["glossary"] = "this list";
        }
    }

    public override string ToString()
    {
        lock (_sync)
        {
            return nameof(Glossary);
        }
    }
}
