// case: publication-14-race
// sdk: library
// expect: MAP020 Spell.Words.Dictionary._words
// why: the map is set into the field before the lambda has filled it
namespace Spell.Words;

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
            _words = next;
            Array.ForEach(File.ReadAllLines(path), line => next[line] = next.Count);
        }
    }
}
