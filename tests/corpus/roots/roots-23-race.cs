// case: roots-23-race
// sdk: console
// expect: MAP001|MAP003 Genome.Kmers.KmerHistogram.Of.counts
// why: the one seed dictionary is handed to every partition of the query
namespace Genome.Kmers;

public static class KmerHistogram
{
    public static Dictionary<string, int> Of(IEnumerable<string> reads, int k)
    {
        var counts = new Dictionary<string, int>();
        return reads.AsParallel().Aggregate(
            counts,
            (own, read) =>
            {
                for (var i = 0; i + k <= read.Length; i++)
                {
                    var kmer = read.Substring(i, k);
                    own.TryGetValue(kmer, out var n);
                    own[kmer] = n + 1;
                }
                return own;
            },
            (left, right) =>
            {
                foreach (var (kmer, n) in right)
                {
                    left.TryGetValue(kmer, out var m);
                    left[kmer] = m + n;
                }
                return left;
            },
            all => all);
    }
}

internal static class Program
{
    private static void Main(string[] args) => Console.WriteLine(KmerHistogram.Of(File.ReadLines(args[0]), 21).Count);
}
