// case: publication-09-race
// sdk: library
// expect: MAP020 Conf.Values.ConfigSource._values
// why: the map is handed out as the current snapshot and the override is then written into the same object
namespace Conf.Values;

public sealed class ConfigSource
{
    private readonly object _reload = new();
    private volatile Dictionary<string, string> _values = new();

    public IReadOnlyDictionary<string, string> Current => _values;

    public void Reload(string file)
    {
        lock (_reload)
        {
            var next = new Dictionary<string, string>();
            foreach (var line in File.ReadLines(file))
                Parse(line, next);
            _values = next;
        }
    }

    public void Override(string key, string value)
    {
        lock (_reload)
        {
            var values = _values;
            values[key] = value;
        }
    }

    private static void Parse(string line, Dictionary<string, string> into)
    {
        var at = line.IndexOf('=');
        if (at > 0)
            into[line[..at]] = line[(at + 1)..];
    }
}
