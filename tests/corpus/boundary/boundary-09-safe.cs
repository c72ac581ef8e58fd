// case: boundary-09-safe
// sdk: console
// expect: none
// why: each of the two objects that are made by their type is given a map of its own
namespace Weld.Joints;

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
    private static readonly Dictionary<int, string> _left = new();
    private static readonly Dictionary<int, string> _right = new();

    public static void Main()
    {
        var left = (IWelder)Activator.CreateInstance(typeof(Welder), _left)!;
        var right = (IWelder)Activator.CreateInstance(typeof(Welder), _right)!;
        Parallel.Invoke(() => left.Work(0), () => right.Work(100));
    }
}
