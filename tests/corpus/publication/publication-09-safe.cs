// case: publication-09-safe
// sdk: library
// expect: none
// why: the override is written into a copy that replaces the snapshot
namespace Conf.Entries;

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
            var values = new Dictionary<string, string>(_values);
            values[key] = value;
            _values = values;
        }
    }

    private static void Parse(string line, Dictionary<string, string> into)
    {
        var at = line.IndexOf('=');
        if (at > 0)
            into[line[..at]] = line[(at + 1)..];
    }
}
