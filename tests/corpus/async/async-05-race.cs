// case: async-05-race
// sdk: console
// expect: MAP002 Dns.Lookup.HostTable._addresses
// why: after WhenAny the load may still run, and it writes while the table is looked up
namespace Dns.Lookup;

public class HostTable
{
    private readonly Dictionary<string, string> _addresses = new();

    public async Task LoadAsync(string path)
    {
        await foreach (var line in File.ReadLinesAsync(path))
        {
            var cells = line.Split(' ', 2);
            _addresses[cells[1]] = cells[0];
        }
    }

    public string Find(string host) => _addresses.GetValueOrDefault(host, "0.0.0.0");
}

public static class Program
{
    public static async Task Main()
    {
        var table = new HostTable();
        var load = table.LoadAsync("/etc/hosts");
        var first = await Task.WhenAny(load, Task.Delay(500));
        if (first != load)
            Console.Error.WriteLine("slow disk");
        Console.WriteLine(table.Find("localhost"));
    }
}
