using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Rules;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Ranking;

/// <summary>Turns what rules matched into findings: stories of both threads, risk with its factors, confidence, identity, order.</summary>
internal sealed class Ranker(StoryTeller stories, RiskAssessment risk, ThreadResult threads, IReadOnlyDictionary<string, RuleInfo> rules)
{
    /// <summary>Accesses told in full; a cause with more lists the rest without their thread's steps.</summary>
    private const int MaxStories = 40;

    public IReadOnlyList<Finding> Rank(IEnumerable<RuleMatch> matches)
    {
        var findings = matches.Select(Make).ToList();
        findings.Sort(Finding.CompareForReport);
        return Fingerprint.MakeUnique(findings);
    }

    private Finding Make(RuleMatch match)
    {
        var rule = rules[match.RuleId];
        var pair = match.Pair;
        var first = stories.Tell(pair.First, pair.FirstOrigin);
        var second = stories.Tell(pair.Second, pair.SecondOrigin);
        var factors = risk.Of(match);
        var (confidence, reason) = ConfidenceOf(match);
        var map = match.Races.Map;
        return new Finding
        {
            RuleId = rule.Id,
            Level = rule.Level,
            MapName = match.Races.Name,
            MapType = map.Type.DisplayName,
            MapDeclaration = map.Declaration,
            Message = Message(match, first, second),
            Risk = RiskFactors.Score(factors),
            RiskFactors = factors,
            Confidence = confidence,
            ConfidenceReason = reason,
            Consequence = match.Consequence,
            First = first,
            Second = match.IsOnePlace ? null : second,
            Accesses = AllAccesses(match, first, second),
            WhyParallel = Sentence(Overlap.Of(pair, first, second)),
            WhyUnguarded = WhyUnguarded(match, first, second),
            Advice = match.Advice,
            Fingerprint = Fingerprint.Of(rule.Id, IdentityOf(map, match.Races.Name), first, second),
            Project = map.Project,
        };
    }

    /// <summary>The name of a field is part of a program's shape; that of a local is not, and may change.</summary>
    private static string IdentityOf(AuditedMap map, string name) =>
        map.Field is { IsCapture: false } || !name.Contains('.', StringComparison.Ordinal) ? name : $"{name[..name.LastIndexOf('.')]} {map.Type.DisplayName}";

    private static string Message(RuleMatch match, AccessStory first, AccessStory second)
    {
        if (match.IsOnePlace) return $"'{match.Races.Name}' {match.Defect} in '{first.Method}'.";
        var same = match.Pair.First.Span == match.Pair.Second.Span;
        var other = same ? "the same code on another thread" : $"'{second.Thread.Name}' {Verb(second.Kind)} it in '{second.Method}'";
        return $"'{match.Races.Name}' is {Participle(first.Kind)} by '{first.Thread.Name}' in '{first.Method}' while {other}{(same ? $" {Verb(second.Kind)} it" : "")}: {match.Defect}.";
    }

    private static string Verb(Findings.AccessKind kind) => kind switch
    {
        Findings.AccessKind.Write => "writes",
        Findings.AccessKind.Enumerate => "enumerates",
        _ => "reads",
    };

    private static string Participle(Findings.AccessKind kind) => kind switch
    {
        Findings.AccessKind.Write => "written",
        Findings.AccessKind.Enumerate => "enumerated",
        _ => "read",
    };

    private List<AccessStory> AllAccesses(RuleMatch match, AccessStory first, AccessStory second)
    {
        var known = new HashSet<(Common.SourceSpan, Findings.AccessKind)> { (first.Span, first.Kind), (second.Span, second.Kind) };
        var all = new List<AccessStory> { first };
        if (second.Span != first.Span || second.Kind != first.Kind) all.Add(second);
        foreach (var pair in match.Pairs)
        {
            foreach (var (access, origin) in new[] { (pair.First, pair.FirstOrigin), (pair.Second, pair.SecondOrigin) })
            {
                if (all.Count >= MaxStories || !known.Add((access.Span, StoryTeller.KindOf(access)))) continue;
                all.Add(stories.Tell(access, origin));
            }
        }
        return [.. all.OrderBy(a => a.Span).ThenBy(a => a.Kind)];
    }

    private static string WhyUnguarded(RuleMatch match, AccessStory first, AccessStory second)
    {
        var guard = match.Races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault();
        var sides = match.Pair.Guard switch
        {
            GuardVerdict.BothUnlocked => "Neither side holds a lock.",
            GuardVerdict.OneSideUnlocked => $"{Held(first)} {Held(second)}",
            GuardVerdict.DifferentLocks => $"{Held(first)} {Held(second)} They are different objects, or cannot be proved the same.",
            GuardVerdict.SharedForWrite => $"{Held(first)} {Held(second)} The shared mode lets several threads in.",
            GuardVerdict.UnstableLock => $"{Held(first)} {Held(second)} The lock is not one stable object.",
            GuardVerdict.MultiPermit => $"{Held(first)} {Held(second)} The semaphore has more than one permit.",
            _ => "",
        };
        return guard is null ? sides : $"{sides} Other accesses of the map hold '{guard}'.";
    }

    private static string Held(AccessStory story) => story.LocksHeld.Count == 0
        ? $"'{story.Method}' holds no lock."
        : $"'{story.Method}' holds {string.Join(" and ", story.LocksHeld.Select(l => $"'{l.Name}'{(l.Mode == Findings.LockMode.Shared ? " (shared)" : "")}{(l.AcquiredAt.IsNone ? "" : $", taken at line {l.AcquiredAt.StartLine},")}")).TrimEnd(',')}.";

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private (Confidence, string) ConfidenceOf(RuleMatch match)
    {
        var pair = match.Pair;
        if (RiskAssessment.IsApi(pair))
        {
            return threads.Sharing.GlobalBy(match.Races.Map.Object) is { Field.IsStatic: true }
                ? (Confidence.Medium, "The map is static and reachable through the library's API; whether callers use several threads is assumed.")
                : (Confidence.Low, "Whether callers share the object between threads is assumed from the looks of its class.");
        }
        if (RiskAssessment.IsOutside(pair)) return (Confidence.Medium, "Code without source, such as a missing package, calls one side; that it does so on several threads is assumed.");
        return match.Races.Maps.Count <= 2
            ? (Confidence.High, "Both threads and the map are found in the analyzed code.")
            : (Confidence.Medium, "The threads are found in the analyzed code; the map stands for objects of several places.");
    }
}
