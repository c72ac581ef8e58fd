// case: language-14-race
// sdk: console
// expect: MAP001 Ports.Records.Program.Shared
// why: the copy of a record is of the class that the record really is

namespace Ports.Records;

public record Berth(string Name);

public sealed record MapBerth(string Name, Dictionary<int, int> Ships) : Berth(Name);

public static class Program
{
    private static readonly Dictionary<int, int> Shared = new();

    public static void Main()
    {
        Berth berth = new MapBerth("north", Shared);
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
