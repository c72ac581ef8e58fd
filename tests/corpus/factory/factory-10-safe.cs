// case: factory-10-safe
// sdk: console
// expect: none
// why: the factory computes its value from the key alone
using System.Collections.Concurrent;

var ids = new ConcurrentDictionary<string, int>();
Parallel.ForEach(File.ReadLines("words.txt"), line =>
{
    foreach (var word in line.Split(' '))
    {
        var id = ids.GetOrAdd(word, w => StringComparer.Ordinal.GetHashCode(w));
        if (id == 7)
            Console.WriteLine(word);
    }
});
Console.WriteLine(ids.Count);
