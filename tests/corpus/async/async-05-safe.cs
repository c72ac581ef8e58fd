// case: async-05-safe
// sdk: console
// expect: none
// why: after WhenAny the load itself is awaited before the table is looked up
namespace Dns.Resolve;

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
        await load;
        Console.WriteLine(table.Find("localhost"));
    }
}
