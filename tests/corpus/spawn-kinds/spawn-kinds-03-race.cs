// case: spawn-kinds-03-race
// sdk: console
// expect: MAP001|MAP002 Genome.Kmers.KmerCounter._counts
// why: two tasks count into one counter

namespace Genome.Kmers;

public sealed class KmerCounter
{
    private readonly Dictionary<string, int> _counts = new();

    public void Count(string read, int k)
    {
        for (var i = 0; i + k <= read.Length; i++)
        {
            var kmer = read.Substring(i, k);
            _counts[kmer] = _counts.GetValueOrDefault(kmer) + 1;
        }
    }

    public int Distinct => _counts.Count;
}

public static class Program
{
    public static async Task Main(string[] reads)
    {
        var forward = new KmerCounter();
        var reverse = forward;
        var first = Task.Run(() => forward.Count(reads[0], 8));
        var second = Task.Run(() => reverse.Count(reads[1], 8));
        await Task.WhenAll(first, second);
        Console.WriteLine(forward.Distinct + reverse.Distinct);
    }
}
