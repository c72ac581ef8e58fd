// case: language-13-safe
// sdk: console
// expect: none
// why: what leads to it is a map of its own

namespace Ports.Fields.Own;

public ref struct Slot
{
    public ref Dictionary<int, int>? Place;
}

public static class Program
{
    private static readonly Dictionary<int, int> Shared = new();

    public static void Main()
    {
        Dictionary<int, int>? found = null;
        var slot = new Slot { Place = ref found };
        slot.Place = new Dictionary<int, int>();
        Share(found!);
    }

    private static void Share(Dictionary<int, int> found)
    {
        var other = Task.Run(() => found[1] = 1);
        Shared[2] = 2;
        other.Wait();
    }
}
