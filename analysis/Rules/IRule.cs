using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>All that rules may look at.</summary>
/// <param name="Causes">Root causes of races, already named after the most specific thing that is wrong.</param>
public sealed record RuleFacts(IReadOnlyList<MapRaces> Maps, IReadOnlyList<RaceCause> Causes)
{
    /// <summary>Steps that belong together and that another thread may come between, on maps that are not raced there.</summary>
    public IReadOnlyList<Sequence> Sequences { get; init; } = [];

    /// <summary>Places where maps leave what the analysis can follow.</summary>
    public IReadOnlyList<MapBoundary> Boundaries { get; init; } = [];
}

/// <summary>How bad it is when it happens; ranking gives it points.</summary>
public enum Damage
{
    /// <summary>As the accesses say: two writers corrupt, others throw.</summary>
    OfAccesses,
    Crash,
    LostUpdate,
    Stale,
}

/// <summary>What a rule says of one cause; ranking adds risk, confidence and the stories.</summary>
/// <param name="Pair">The two accesses to show side by side.</param>
public sealed record RuleMatch(string RuleId, MapRaces Races, RacePair Pair, IReadOnlyList<RacePair> Pairs, Consequence Consequence, Advice Advice, string Defect)
{
    public Damage Damage { get; init; }

    /// <summary>One place is the whole story: the second access of the pair stands for nothing.</summary>
    public bool IsOnePlace { get; init; }
}

/// <summary>A rule is a pure query over the facts. What it is called and its page stand in the catalogue under the same id.</summary>
public interface IRule
{
    string Id { get; }

    IEnumerable<RuleMatch> Run(RuleFacts facts);
}
