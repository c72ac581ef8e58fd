// case: lost-update-21-safe
// sdk: library
// expect: none
// why: both helpers run inside of one lock
using System.Collections.Immutable;

namespace Grid.Edges;

public sealed class Topology
{
    private ImmutableDictionary<string, ImmutableHashSet<string>> _links = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;
    private readonly object _changing = new();

    public bool Linked(string from, string to) => Links().TryGetValue(from, out var targets) && targets.Contains(to);

    public void Link(string from, string to) => Change(from, targets => targets.Add(to));

    public void Unlink(string from, string to) => Change(from, targets => targets.Remove(to));

    private void Change(string from, Func<ImmutableHashSet<string>, ImmutableHashSet<string>> change)
    {
        lock (_changing)
        {
            var links = Links();
            var targets = links.GetValueOrDefault(from, ImmutableHashSet<string>.Empty);
            Publish(links.SetItem(from, change(targets)));
        }
    }

    private ImmutableDictionary<string, ImmutableHashSet<string>> Links() => Volatile.Read(ref _links);

    private void Publish(ImmutableDictionary<string, ImmutableHashSet<string>> links) => Volatile.Write(ref _links, links);
}
