// case: roots-03-race
// sdk: console
// expect: MAP002 Config.Files.SettingsFolder._values
// why: the watcher raises Changed on a pool thread, which writes while the main loop looks up
namespace Config.Files;

public sealed class SettingsFolder : IDisposable
{
    private readonly object _sync = new();
    private readonly Dictionary<string, string> _values = new();
    private readonly FileSystemWatcher _watcher;

    public SettingsFolder(string folder)
    {
        _watcher = new FileSystemWatcher(folder, "*.setting");
        _watcher.Changed += OnChanged;
        _watcher.EnableRaisingEvents = true;
    }

    private void OnChanged(object sender, FileSystemEventArgs e)
    {
        var text = File.ReadAllText(e.FullPath);
        lock (_sync)
            _values[e.Name ?? ""] = text;
    }

    public string Get(string name)
    {
        return _values.TryGetValue(name, out var text) ? text : "";
    }

    public void Dispose() => _watcher.Dispose();

    public static void Main(string[] args)
    {
        using var settings = new SettingsFolder(args[0]);
        while (Console.ReadLine() is { Length: > 0 } name)
            Console.WriteLine(settings.Get(name));
    }
}
