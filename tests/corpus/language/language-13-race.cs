// case: language-13-race
// sdk: console
// expect: MAP001 Ports.Fields.Program.Shared
// why: a ref field leads from the variable to the shared map

namespace Ports.Fields;

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
        slot.Place = Shared;
        Share(found!);
    }

    private static void Share(Dictionary<int, int> found)
    {
        var other = Task.Run(() => found[1] = 1);
        Shared[2] = 2;
        other.Wait();
    }
}
