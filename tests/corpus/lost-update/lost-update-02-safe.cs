// case: lost-update-02-safe
// sdk: console
// expect: none
// why: AddOrUpdate repeats until its update holds
using System.Collections.Concurrent;

namespace Words.Mentions;

public sealed class WordCounter
{
    private readonly ConcurrentDictionary<string, long> _counts = new();

    public void Count(string file)
    {
        foreach (var word in File.ReadAllText(file).Split(' ', '\n'))
        {
            _counts.AddOrUpdate(word, 1, static (_, seen) => seen + 1);
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
