// case: enumeration-06-safe
// sdk: console
// expect: none
// why: the serializer walks a copy that was taken under the lock

using System.Text.Json;

namespace Config.Dump;

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
        Dictionary<string, string> copy;
        lock (_gate)
        {
            copy = new Dictionary<string, string>(_values);
        }
        return JsonSerializer.Serialize(copy);
    }
}
