// case: roots-22-safe
// sdk: console
// expect: none
// why: the workers take the lock when they merge
using System.Text.RegularExpressions;

namespace Corpus.Words.Merged;

public static class WordCount
{
    public static Dictionary<string, int> Run(string[] files)
    {
        var totals = new Dictionary<string, int>();
        Parallel.ForEach(
            files,
            () => new Dictionary<string, int>(),
            (file, _, own) =>
            {
                foreach (Match word in Regex.Matches(File.ReadAllText(file), @"\w+"))
                    own[word.Value] = own.GetValueOrDefault(word.Value) + 1;
                return own;
            },
            own =>
            {
                lock (totals)
                foreach (var (word, count) in own)
                    totals[word] = totals.TryGetValue(word, out var sum) ? sum + count : count;
            });
        return totals;
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        foreach (var (word, count) in WordCount.Run(args).OrderByDescending(e => e.Value).Take(20))
            Console.WriteLine($"{count,8} {word}");
    }
}
