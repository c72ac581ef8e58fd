// case: confinement-52-race
// sdk: console
// expect: MAP003 Math.Triples.Program.Sum.map
// why: the iterator that is given the local map is enumerated by a thread while the call that made both goes on writing
namespace Math.Triples;

public static class Program
{
    private static IEnumerable<int> Tripled(Dictionary<int, int> map)
    {
        foreach (var pair in map) yield return pair.Value * 3;
    }

    private static void Sum(int n)
    {
        var map = new Dictionary<int, int> { [0] = n };
        var tripled = Tripled(map);
        var thread = new Thread(() =>
        {
            foreach (var value in tripled) Console.WriteLine(value);
        });
        thread.Start();
        for (var i = 0; i < n; i++) map[i] = i;
    }

    public static void Main()
    {
        Sum(5);
    }
}
