// case: confinement-52-safe
// sdk: console
// expect: none
// why: the iterator that is given the local map is enumerated by the very call that made both
namespace Math.Doubles;

public static class Program
{
    private static IEnumerable<int> Doubled(Dictionary<int, int> map)
    {
        foreach (var pair in map) yield return pair.Value * 2;
    }

    private static int Sum(int n)
    {
        var map = new Dictionary<int, int>();
        for (var i = 0; i < n; i++) map[i] = i;
        var sum = 0;
        foreach (var value in Doubled(map)) sum += value;
        map.Clear();
        return sum;
    }

    public static void Main()
    {
        var one = new Thread(() => Sum(3));
        var two = new Thread(() => Sum(4));
        one.Start();
        two.Start();
        Sum(5);
    }
}
