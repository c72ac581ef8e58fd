// case: enumeration-06-race
// sdk: console
// expect: MAP003 Config.Export.LiveSettings._values
// why: the serializer walks the live map while the watcher timer changes it

using System.Text.Json;

namespace Config.Export;

public static class LiveSettings
{
    private static readonly object _gate = new();
    private static readonly Dictionary<string, string> _values = new() { ["mode"] = "normal" };

    public static void Main()
    {
        using var watcher = new Timer(Reload, null, 0, 500);
        for (var i = 0; i < 20; i++)
        {
            Console.WriteLine(Export());
            Thread.Sleep(300);
        }
    }

    private static void Reload(object? state)
    {
        lock (_gate)
        {
            _values["loaded." + DateTime.UtcNow.Second] = DateTime.UtcNow.ToString("O");
        }
    }

    private static string Export()
    {
        return JsonSerializer.Serialize(_values);
    }
}
