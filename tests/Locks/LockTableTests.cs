using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Locks;

/// <summary>The list of all locks: what each is held for, what goes around it, and which guard no map.</summary>
public sealed class LockTableTests
{
    private static readonly IReadOnlyList<LockSummary> Locks = CaseCompiler.Audit("/case.cs", """
        using System.Collections.Generic;
        namespace Shop;
        public static class Prices
        {
            private static readonly object Gate = new();
            private static readonly Dictionary<string, int> All = new();
            public static void Put(string name) { lock (Gate) All[name] = 1; }
            public static bool Has(string name) => All.ContainsKey(name);
        }
        public sealed class Shelf
        {
            private readonly object _gate = new();
            private readonly Dictionary<string, int> _items = new();
            public void Put(string name) { lock (_gate) _items[name] = 1; }
        }
        public sealed class Clock
        {
            private readonly object _gate = new();
            private int _ticks;
            public void Tick() { lock (_gate) _ticks++; }
        }
        """, SdkKind.Library).Report.Locks;

    [Fact]
    public void Locks_that_something_goes_around_come_first_and_those_that_guard_nothing_last() =>
        Assert.Equal(["Shop.Prices.Gate", "Shop.Shelf._gate", "Shop.Clock._gate"], Locks.Select(l => l.Name));

    [Fact]
    public void Each_says_where_it_is_declared() => Assert.Equal([5, 12, 18], Locks.Select(l => l.Declaration.StartLine));

    [Fact]
    public void Each_says_for_which_maps_it_is_held() => Assert.Equal(["Shop.Prices.All", "Shop.Shelf._items", ""], Locks.Select(l => string.Join(", ", l.Maps)));

    [Fact]
    public void An_access_of_its_map_without_it_goes_around_it()
    {
        var breach = Assert.Single(Locks[0].BreakingAccesses);
        Assert.Equal(("Shop.Prices.All", AccessKind.Read, 8), (breach.Map, breach.Kind, breach.Span.StartLine));
        Assert.Empty(Locks[1].BreakingAccesses);
    }
}
