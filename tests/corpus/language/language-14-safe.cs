// case: language-14-safe
// sdk: console
// expect: none
// why: what leads to it is a map of its own

namespace Ports.Records.Own;

public record Berth(string Name);

public sealed record MapBerth(string Name, Dictionary<int, int> Ships) : Berth(Name);

public static class Program
{
    private static readonly Dictionary<int, int> Shared = new();

    public static void Main()
    {
        Berth berth = new MapBerth("north", new Dictionary<int, int>());
        var renamed = (MapBerth)(berth with { Name = "south" });
        Share(renamed.Ships);
    }

    private static void Share(Dictionary<int, int> found)
    {
        var other = Task.Run(() => found[1] = 1);
        Shared[2] = 2;
        other.Wait();
    }
}
