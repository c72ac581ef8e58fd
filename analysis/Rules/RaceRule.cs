using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using AccessKind = MapAudit.Analysis.Models.AccessKind;

namespace MapAudit.Analysis.Rules;

/// <summary>What all race rules share: they take the causes of their kind and show the pair that tells most.</summary>
public abstract class RaceRule(string id, RaceCauseKind kind) : IRule
{
    public string Id => id;

    public IEnumerable<RuleMatch> Run(RuleFacts facts)
    {
        foreach (var cause in facts.Causes)
        {
            if (cause.Kind != kind) continue;
            var pair = cause.Pairs.OrderByDescending(Weight).ThenBy(p => Min(p)).ThenBy(p => Max(p)).First();
            yield return new RuleMatch(id, cause.Races, Ordered(pair), cause.Pairs, WithMissingKey(cause, Consequence(cause)), Advise(cause, pair), Defect(cause));
        }
    }

    /// <summary>How well a pair shows the cause: the kind the rule is about, an unlocked side, two different places.</summary>
    protected virtual int Weight(RacePair pair)
    {
        var weight = pair.Guard == GuardVerdict.OneSideUnlocked ? 4 : 0;
        if (pair.First.Span != pair.Second.Span) weight += 2;
        if (!pair.First.IsHandedOut && !pair.Second.IsHandedOut) weight += 8;
        return weight + (pair.BothWrite ? 1 : 0);
    }

    protected abstract Consequence Consequence(RaceCause cause);

    protected abstract Advice Advise(RaceCause cause, RacePair pair);

    /// <summary>What is missing, as the end of the finding's sentence.</summary>
    protected virtual string Defect(RaceCause cause) => "no lock is common to both";

    /// <summary>An indexer read beside a removal fails even where the structure holds.</summary>
    private static Consequence WithMissingKey(RaceCause cause, Consequence consequence)
    {
        var accesses = cause.Accesses.ToList();
        var removes = accesses.Exists(a => a.Role is Models.MapRole.Remove or Models.MapRole.Clear);
        if (!removes || !accesses.Exists(a => a.Role == Models.MapRole.Get && a.Kind == AccessKind.Read)) return consequence;
        return new Consequence($"{consequence.What} An indexer read throws when another thread has removed the key.", $"{consequence.ExceptionText} | {MissingKey}");
    }

    internal const string MissingKey = "KeyNotFoundException: The given key was not present in the dictionary.";

    protected static Consequence Corruption(RaceCause cause) => cause.Races.Map.Type.DocId switch
    {
        "T:System.Collections.Generic.Dictionary`2" => new("Two writers corrupt the buckets: entries get lost, a later lookup may run in an endless loop and burn a core, or the runtime notices and throws.", "Operations that change non-concurrent collections must have exclusive access."),
        "T:System.Collections.Generic.HashSet`1" => new("Two writers corrupt the buckets: elements get lost or appear twice, or a later lookup may run in an endless loop.", "Operations that change non-concurrent collections must have exclusive access."),
        _ => new("Two writers break the structure of the collection: entries get lost, and later operations may throw or run in an endless loop.", "Operations that change non-concurrent collections must have exclusive access."),
    };

    protected static string ShortName(RaceCause cause) => cause.Races.Name[(cause.Races.Name.LastIndexOf('.') + 1)..];

    /// <summary>The unguarded side first, then the writing side, then by place.</summary>
    private static RacePair Ordered(RacePair pair)
    {
        var swap = pair.First.Kind != AccessKind.Write && pair.Second.Kind == AccessKind.Write && pair.Guard != GuardVerdict.OneSideUnlocked;
        return swap ? pair with { First = pair.Second, FirstOrigin = pair.SecondOrigin, Second = pair.First, SecondOrigin = pair.FirstOrigin } : pair;
    }

    private static Common.SourceSpan Min(RacePair pair) => pair.First.Span < pair.Second.Span ? pair.First.Span : pair.Second.Span;

    private static Common.SourceSpan Max(RacePair pair) => pair.First.Span < pair.Second.Span ? pair.Second.Span : pair.First.Span;
}
