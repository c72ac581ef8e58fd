// case: aliasing-13-safe
// sdk: console
// expect: none
// why: the store lends every borrower a map of its own

namespace Telemetry.Labels;

public interface ITagSource
{
    IDictionary<string, string> Borrow();
}

public sealed class TagStore : ITagSource
{
    private readonly SortedDictionary<string, string> _tags = new(StringComparer.Ordinal);

    public IDictionary<string, string> Borrow() => new SortedDictionary<string, string>(_tags, StringComparer.Ordinal);
}

public sealed class Enricher
{
    private readonly IDictionary<string, string> _target;
    private readonly string _prefix;

    public Enricher(ITagSource source, string prefix)
    {
        _target = source.Borrow();
        _prefix = prefix;
    }

    public void Enrich()
    {
        foreach (var name in new[] { "host", "zone", "build" })
            _target[_prefix + name] = Environment.MachineName;
    }
}

public static class Program
{
    public static async Task Main()
    {
        ITagSource store = new TagStore();
        var cloud = new Enricher(store, "cloud.");
        var local = new Enricher(store, "local.");
        var running = Task.Run(cloud.Enrich);
        local.Enrich();
        await running;
    }
}
