using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>What the rules about sequences share: all sequences of their kind on one map are one finding.</summary>
public abstract class SequenceRule(string id, SequenceKind kind) : IRule
{
    public string Id => id;

    public IEnumerable<RuleMatch> Run(RuleFacts facts)
    {
        var maps = facts.Maps.ToDictionary(m => m.Name);
        foreach (var group in facts.Sequences.Where(s => s.Kind == kind).GroupBy(s => s.MapName).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var shown = group.OrderBy(Order).ThenBy(s => s.Act.Span).ThenBy(s => s.First.Span).First();
            var races = maps.TryGetValue(group.Key, out var known) ? known : new MapRaces { Name = group.Key, Maps = [shown.Act.Map], Accesses = [] };
            var pairs = group.SelectMany(s => s.Pairs()).ToList();
            yield return new RuleMatch(id, races, pairs[group.ToList().IndexOf(shown) is var i && i >= 0 ? group.Take(i).Sum(s => s.Pairs().Count()) : 0], pairs, Consequence(shown), Advise(shown, MapCode.Of(shown.Act, shown.MapName)), Defect(shown))
            {
                Damage = DamageOf(shown),
            };
        }
    }

    protected abstract Consequence Consequence(Sequence sequence);

    internal abstract Advice Advise(Sequence sequence, MapCode code);

    protected virtual string Defect(Sequence sequence) => $"{sequence.Why}, and nothing keeps the two steps together";

    protected virtual Damage DamageOf(Sequence sequence) => sequence.Damage switch
    {
        SequenceDamage.KeyNotFound or SequenceDamage.DuplicateKey or SequenceDamage.CopyThrows => Damage.Crash,
        SequenceDamage.StaleDecision => Damage.Stale,
        _ => Damage.LostUpdate,
    };

    /// <summary>The worst first.</summary>
    private int Order(Sequence sequence) => DamageOf(sequence) switch { Damage.Crash => 0, Damage.LostUpdate => 1, _ => 2 };

    protected static bool IsConcurrent(Sequence sequence) => sequence.Act.Map.Discipline == Models.MapDiscipline.Concurrent;
}
