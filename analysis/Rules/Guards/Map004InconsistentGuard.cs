using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>Both accesses are locked, by different lock objects.</summary>
public sealed class Map004InconsistentGuard() : RaceRule("MAP004", RaceCauseKind.InconsistentGuard)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var code = MapCode.Of(pair.First, cause.Races.Name);
        // The lock that more accesses hold stays.
        var byUse = cause.Races.Accesses.DistinctBy(a => a.Span).SelectMany(a => cause.HeldAt(a).Select(l => l.Name)).GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        var kept = LockOf(cause, pair.First) is { } x && LockOf(cause, pair.Second) is { } y ? byUse.GetValueOrDefault(x) > byUse.GetValueOrDefault(y) ? (Keep: x, Change: pair.Second) : (Keep: y, Change: pair.First) : (Keep: null, Change: pair.First);
        var advice = new Advice(
            kept.Keep is null ? "Use one lock for all accesses" : $"Hold '{kept.Keep}' on both sides",
            "Each side locks, but not the same object, so neither waits for the other. Choose the lock that most accesses hold and take it everywhere.")
        {
            WhenWrong = "If the two locks also protect other state together, merge them with care for the order in which they are taken.",
        };
        if (kept.Keep is null || LockOf(cause, kept.Change) is not { } other) return advice;
        return advice with { Before = Under(code, cause, other, kept.Change), After = Under(code, cause, kept.Keep, kept.Change) };
    }

    private static string? LockOf(RaceCause cause, MapAccess access) => cause.HeldAt(access).Select(l => l.Name).FirstOrDefault();

    private static string Under(MapCode code, RaceCause cause, string name, MapAccess access) =>
        code.Under(name[(name.LastIndexOf('.') + 1)..], MapCode.TypeOfLock(cause.Races, name), code.Statement(access), access.Kind == Models.AccessKind.Write);

    protected override string Defect(RaceCause cause) => "the two sides hold different locks";
}
