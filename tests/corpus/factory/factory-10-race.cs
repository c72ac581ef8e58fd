// case: factory-10-race
// sdk: console
// expect: MAP013 Program.<Main>$.ids
// why: the factory counts up a captured local, and of two that run for one word one number is wasted and two threads may draw the same
using System.Collections.Concurrent;

var ids = new ConcurrentDictionary<string, int>();
var last = 0;
Parallel.ForEach(File.ReadLines("words.txt"), line =>
{
    foreach (var word in line.Split(' '))
    {
        var id = ids.GetOrAdd(word, _ => ++last);
        if (id == 7)
            Console.WriteLine(word);
    }
});
Console.WriteLine(ids.Count);
