// case: map-types-04-race
// sdk: console
// expect: MAP001|MAP002 Museum.Exhibits.Museum._exhibits
// why: the keyed collection is filled by several pool threads

using System.Collections.ObjectModel;

namespace Museum.Exhibits;

public sealed record Exhibit(string Inventory, string Title);

public sealed class ExhibitCollection : KeyedCollection<string, Exhibit>
{
    protected override string GetKeyForItem(Exhibit item) => item.Inventory;
}

public sealed class Museum
{
    private readonly ExhibitCollection _exhibits = new();
    private readonly object _door = new();

    public void Acquire(Exhibit exhibit)
    {
        if (!_exhibits.Contains(exhibit.Inventory))
            _exhibits.Add(exhibit);
    }
}

public static class Program
{
    public static void Main()
    {
        var museum = new Museum();
        using var arrived = new CountdownEvent(20);
        for (var i = 0; i < 20; i++)
        {
            var crate = i;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                museum.Acquire(new Exhibit($"INV-{crate % 12}", $"Crate {crate}"));
                arrived.Signal();
            });
        }
        arrived.Wait();
    }
}
