// case: publication-14-safe
// sdk: library
// expect: none
// why: the lambda fills the map before it is set into the field
namespace Spell.Terms;

public sealed class Dictionary
{
    private readonly Lock _loading = new();
    private volatile Dictionary<string, int> _words = new();

    public int Rank(string word) => _words.TryGetValue(word, out var rank) ? rank : -1;

    public void Load(string path)
    {
        lock (_loading)
        {
            var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Array.ForEach(File.ReadAllLines(path), line => next[line] = next.Count);
            _words = next;
        }
    }
}
