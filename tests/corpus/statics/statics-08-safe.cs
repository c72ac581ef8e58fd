// case: statics-08-safe
// sdk: console
// expect: none
// why: the scratch map is thread-static, so every thread has its own

namespace Text.Folding;

public static class Stemmer
{
    [ThreadStatic]
    private static Dictionary<string, int>? _scratch;

    public static int DistinctStems(string document)
    {
        var scratch = _scratch ??= new Dictionary<string, int>();
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
