// case: spawn-kinds-07-race
// sdk: console
// expect: MAP001 Dashboard.Loader.StartupCache._settings
// why: two of the invoked actions write the same map

namespace Dashboard.Loader;

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
        _settings["title"] = "Dashboard";
        _settings["footer"] = "Quarterly";
    }
}

public static class Program
{
    public static void Main() => new StartupCache().Warm();
}
