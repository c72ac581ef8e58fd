// case: language-15-safe
// sdk: console
// expect: none
// why: what leads to it is a map of its own

namespace Ports.Faults.Own;

public sealed class Grounded(Dictionary<int, int> ships) : Exception
{
    public Dictionary<int, int> Ships { get; } = ships;
}

public static class Program
{
    private static readonly Dictionary<int, int> Shared = new();

    public static void Main()
    {
        try
        {
            Task.Run(() => throw new Grounded(new Dictionary<int, int>())).Wait();
        }
        catch (AggregateException failures)
        {
            foreach (var failure in failures.InnerExceptions)
            {
                if (failure is Grounded grounded)
                    Share(grounded.Ships);
            }
        }
    }

    private static void Share(Dictionary<int, int> found)
    {
        var other = Task.Run(() => found[1] = 1);
        Shared[2] = 2;
        other.Wait();
    }
}
