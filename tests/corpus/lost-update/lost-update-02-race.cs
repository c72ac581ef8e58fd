// case: lost-update-02-race
// sdk: console
// expect: MAP011 Words.Occurrences.WordCounter._counts
// why: two files may read the same count before one of them sets it
using System.Collections.Concurrent;

namespace Words.Occurrences;

public sealed class WordCounter
{
    private readonly ConcurrentDictionary<string, long> _counts = new();

    public void Count(string file)
    {
        foreach (var word in File.ReadAllText(file).Split(' ', '\n'))
        {
            var seen = _counts.GetValueOrDefault(word);
            _counts[word] = seen + 1;
        }
    }

    public long this[string word] => _counts.TryGetValue(word, out var n) ? n : 0;

    public static void Main(string[] args)
    {
        var counter = new WordCounter();
        Parallel.ForEach(args, counter.Count);
        Console.WriteLine(counter["the"]);
    }
}
