// case: statics-08-race
// sdk: console
// expect: MAP001|MAP002 Text.Stemming.Stemmer._scratch
// why: all parallel bodies share one static scratch map

namespace Text.Stemming;

public static class Stemmer
{
    private static Dictionary<string, int> _scratch = new();

    public static int DistinctStems(string document)
    {
        var scratch = _scratch;
        scratch.Clear();
        foreach (var word in document.Split(' '))
        {
            var stem = word.Length > 4 ? word.Substring(0, 4) : word;
            scratch[stem] = word.Length;
        }
        return scratch.Count;
    }
}

public static class Program
{
    public static void Main(string[] documents)
    {
        var total = 0;
        Parallel.ForEach(documents, document => Interlocked.Add(ref total, Stemmer.DistinctStems(document)));
        Console.WriteLine(total);
    }
}
