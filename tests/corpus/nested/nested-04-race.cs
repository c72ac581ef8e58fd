// case: nested-04-race
// sdk: library
// expect: MAP006 Betting.Odds.OddsBoard._markets
// why: the inner map is enumerated without the lock on it that its writers hold

using System.Collections.Concurrent;

namespace Betting.Odds;

public sealed class OddsBoard
{
    private readonly ConcurrentDictionary<int, Dictionary<string, decimal>> _markets = new();

    public void Quote(int match, string outcome, decimal odds)
    {
        var market = _markets.GetOrAdd(match, _ => new Dictionary<string, decimal>());
        lock (market)
        {
            market[outcome] = odds;
        }
    }

    public decimal Margin(int match)
    {
        if (!_markets.TryGetValue(match, out var market))
            return 0;
        var margin = 0m;
        foreach (var odds in market.Values)
            margin += 1 / odds;
        return margin - 1;
    }
}
