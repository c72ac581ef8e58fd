// case: roots-22-race
// sdk: console
// expect: MAP001 Corpus.Words.WordCount.Run.totals
// why: every worker of the loop merges its own counts into the common dictionary when it ends, without a lock
using System.Text.RegularExpressions;

namespace Corpus.Words;

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
