// case: boundary-09-race
// sdk: console
// expect: MAP001 Weld.Seams.Plant._seams
// why: the class is made by its type, which is known, and two of its objects write the map they were both given
namespace Weld.Seams;

public interface IWelder
{
    void Work(int from);
}

public sealed class Welder(Dictionary<int, string> seams) : IWelder
{
    public void Work(int from)
    {
        for (var i = from; i < from + 100; i++) seams[i] = "done";
    }
}

public static class Plant
{
    private static readonly Dictionary<int, string> _seams = new();

    public static void Main()
    {
        var left = (IWelder)Activator.CreateInstance(typeof(Welder), _seams)!;
        var right = (IWelder)Activator.CreateInstance(typeof(Welder), _seams)!;
        Parallel.Invoke(() => left.Work(0), () => right.Work(100));
    }
}
