// case: spawn-kinds-07-safe
// sdk: console
// expect: none
// why: each of the invoked actions writes a map of its own

namespace Dashboard.Startup;

public sealed class StartupCache
{
    private readonly Dictionary<string, string> _settings = new();
    private readonly Dictionary<string, string> _texts = new();

    public void Warm()
    {
        Parallel.Invoke(LoadSettings, LoadTexts);
        Console.WriteLine($"{_settings.Count} settings, {_texts.Count} texts");
    }

    private void LoadSettings()
    {
        _settings["theme"] = "dark";
        _settings["zoom"] = "1.25";
    }

    private void LoadTexts()
    {
        _texts["title"] = "Dashboard";
        _texts["footer"] = "Quarterly";
    }
}

public static class Program
{
    public static void Main() => new StartupCache().Warm();
}
