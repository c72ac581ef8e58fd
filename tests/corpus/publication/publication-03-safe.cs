// case: publication-03-safe
// sdk: console
// expect: none
// why: the default entry is added before Volatile.Write publishes the dictionary
namespace Routing.Suffixes;

public sealed class PrefixTable
{
    private Dictionary<string, string> _table = new();

    public string Lookup(string prefix)
    {
        var table = Volatile.Read(ref _table);
        return table.TryGetValue(prefix, out var target) ? target : "";
    }

    public void Rebuild(IEnumerable<string> lines)
    {
        var fresh = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var cells = line.Split("->");
            fresh[cells[0]] = cells[1];
        }
        fresh.TryAdd("*", "default");
        Volatile.Write(ref _table, fresh);
    }
}

public static class Program
{
    public static void Main()
    {
        var table = new PrefixTable();
        var rebuild = new Thread(() =>
        {
            for (var i = 0; i < 100; i++)
                table.Rebuild(["a->1", "b->2", "c->" + i]);
        });
        rebuild.Start();
        for (var i = 0; i < 1000; i++)
            Console.WriteLine(table.Lookup("c"));
        rebuild.Join();
    }
}
