// case: aliasing-15-safe
// sdk: console
// expect: none
// why: the property hands out a copy of the pairs, taken before the archiver runs

namespace Audit.Logs;

public sealed class Trail
{
    private readonly Dictionary<Guid, string> _entries = new();

    public IEnumerable<KeyValuePair<Guid, string>> Entries => _entries.ToArray();

    public void Record(string what) => _entries.Add(Guid.NewGuid(), what);
}

public sealed class Archiver
{
    private readonly IEnumerable<KeyValuePair<Guid, string>> _source;

    public Archiver(IEnumerable<KeyValuePair<Guid, string>> source) => _source = source;

    public void Archive(string file)
    {
        using var writer = File.CreateText(file);
        foreach (var pair in _source.Where(p => p.Value.Length > 0))
            writer.WriteLine($"{pair.Key:N} {pair.Value}");
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var trail = new Trail();
        var archiver = new Archiver(trail.Entries);
        ThreadPool.QueueUserWorkItem(_ => archiver.Archive(args[0]));
        foreach (var arg in args)
            trail.Record(arg);
    }
}
