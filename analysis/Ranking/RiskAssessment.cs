using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Rules;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Ranking;

/// <summary>The factors of one finding, one of each group at most: see <see cref="RiskFactors"/> and <c>docs/ranking.md</c>.</summary>
/// <param name="isCoarse">A budget merged objects that would be told apart otherwise.</param>
internal sealed class RiskAssessment(StoryTeller stories, IGuards guards, bool isCoarse)
{
    public List<RiskFactor> Of(RuleMatch match)
    {
        var pair = match.Pair;
        var depth = Math.Max(stories.LoopDepth(pair.First, pair.FirstOrigin), stories.LoopDepth(pair.Second, pair.SecondOrigin));
        var factors = new List<RiskFactor> { ConsequenceOf(match), ThreadsOf(pair), ExposureOf(pair, depth), MapOf(match) };
        if (depth > 1) factors.Add(new("in nested loop", RiskFactors.InNestedLoop, "an access runs in a loop inside of a loop"));
        else if (depth > 0) factors.Add(new("in loop", RiskFactors.InLoop, "an access runs in a loop"));
        if (DisciplineOf(match) is { } discipline) factors.Add(discipline);
        return factors;
    }

    /// <summary>One of the two threads is an unknown caller of a library.</summary>
    public static bool IsApi(RacePair pair) => pair.FirstOrigin.Name == Groups.Api || pair.SecondOrigin.Name == Groups.Api;

    /// <summary>One of the two threads is code that was not seen, such as a package that is missing.</summary>
    public static bool IsOutside(RacePair pair) => Groups.AreOutside(pair.FirstOrigin.Name) || Groups.AreOutside(pair.SecondOrigin.Name);

    private static RiskFactor ConsequenceOf(RuleMatch match)
    {
        switch (match.Damage)
        {
            case Damage.Crash:
                return new("crash", RiskFactors.Crash, "an exception where the accesses meet");
            case Damage.LostUpdate:
                return new("lost update", RiskFactors.LostUpdate, "something is lost or done twice, without an exception");
            case Damage.Stale:
                return new("stale", RiskFactors.Stale, "something old is relied on, or what happens is not known");
        }
        if (match.Pairs.Any(p => p.BothWrite)) return new("corruption", RiskFactors.Corruption, "two threads may change the structure at once");
        if (match.Pair.InvolvesEnumeration) return new("crash", RiskFactors.Crash, "an enumeration beside a write throws");
        return new("crash", RiskFactors.Crash, "a lookup beside a write may fail or never return");
    }

    private static RiskFactor ThreadsOf(RacePair pair)
    {
        if (IsApi(pair)) return new("threads assumed", RiskFactors.ThreadsAssumed, "unknown callers of a library may use several threads");
        if (IsOutside(pair)) return new("threads assumed", RiskFactors.ThreadsAssumed, "code without source may use several threads");
        return Kinds(pair).Any(k => k is OriginKind.Event or OriginKind.Dataflow or OriginKind.Finalizer or OriginKind.Other)
            ? new("threads likely", RiskFactors.ThreadsLikely, "one of them starts through an event or block, which does not always mean a second thread")
            : new("threads certain", RiskFactors.ThreadsCertain, "both threads are started by the analyzed code or its framework");
    }

    private static RiskFactor ExposureOf(RacePair pair, int depth)
    {
        if (IsApi(pair)) return new("public api", RiskFactors.PublicApi, "every caller of the library may meet it");
        var kinds = Kinds(pair).ToHashSet();
        if (kinds.Overlaps([OriginKind.Request, OriginKind.Message, OriginKind.ParallelBody])) return new("per request", RiskFactors.PerRequest, "every request, message or step of a parallel loop may meet it");
        if (kinds.Contains(OriginKind.Timer)) return new("recurring", RiskFactors.Recurring, "a timer meets it again and again");
        return depth == 0 && !StoryTeller.IsMany(pair.FirstOrigin) && !StoryTeller.IsMany(pair.SecondOrigin)
            ? new("start up", RiskFactors.StartUp, "both accesses run once")
            : new("recurring", RiskFactors.Recurring, "its threads meet it while they run");
    }

    private RiskFactor MapOf(RuleMatch match)
    {
        if (isCoarse) return new("same map possible", RiskFactors.SameMapPossible, "the program is too large to tell its maps apart");
        return match.Races.Map.Field is { IsStatic: true } || match.Races.Maps.Count == 1
            ? new("same map certain", RiskFactors.SameMapCertain, "both sides surely use the same map")
            : new("same map likely", RiskFactors.SameMapLikely, "the map stands for objects of several places");
    }

    /// <summary>How the other accesses of the map are locked.</summary>
    private RiskFactor? DisciplineOf(RuleMatch match)
    {
        var shown = new[] { match.Pair.First.Span, match.Pair.Second.Span };
        var others = match.Races.Accesses.Where(a => !a.IsOwned && !shown.Contains(a.Span)).GroupBy(a => a.Span)
            .Select(g => g.SelectMany(guards.HeldAt).Select(l => l.Name).ToHashSet()).ToList();
        var common = others.SelectMany(o => o).GroupBy(n => n).Select(g => g.Count()).DefaultIfEmpty(0).Max();
        if (common > 0 && common * 4 >= others.Count * 3) return new("locked elsewhere", RiskFactors.LockedElsewhere, $"{common} of {others.Count} other accesses hold one lock, so the map is meant to be guarded");
        var sides = guards.HeldAt(match.Pair.First).Count + guards.HeldAt(match.Pair.Second).Count;
        return common > 0 || sides > 0 ? new("sometimes locked", RiskFactors.SometimesLocked, "some accesses hold a lock") : null;
    }

    private static IEnumerable<OriginKind> Kinds(RacePair pair)
    {
        foreach (var origin in new[] { pair.FirstOrigin, pair.SecondOrigin })
        {
            for (var o = origin; o is not null; o = o.Parent) yield return o.Kind;
        }
    }
}
