// case: lock-identity-10-safe
// sdk: library
// expect: none
// why: a separate object serves as the lock while the map is replaced

namespace Glossary.Synonyms;

public sealed class Glossary
{
    private Dictionary<string, string> _entries = new();
    private readonly object _sync = new();

    public void Define(string term, string text)
    {
        lock (_sync)
        {
            _entries[term] = text;
        }
    }

    public void StartOver(int expected)
    {
        lock (_sync)
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
