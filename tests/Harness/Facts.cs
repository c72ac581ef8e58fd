using MapAudit.Analysis;

namespace MapAudit.Tests.Harness;

/// <summary>What a stage knows of one line: the values of one subject.</summary>
/// <param name="Subject">Empty for facts that have the whole line as subject.</param>
public sealed record Fact(string Subject, IReadOnlyCollection<string> Values);

/// <summary>Answers the marks of one keyword out of the result of a stage.</summary>
public interface IFactProvider
{
    string Keyword { get; }

    /// <summary>Everything known of that line. No fact for a subject means that the line has nothing of the sort, which is not an empty set.</summary>
    IEnumerable<Fact> FactsAt(string file, int line);
}

/// <summary>The provider of every keyword. A stage joins with one line here.</summary>
public static class FactProviders
{
    public static IReadOnlyList<IFactProvider> For(AuditPipeline pipeline)
    {
        var engine = pipeline.Engine!;
        return
        [
            new InstructionFacts(pipeline.Program),
            new CallFacts(engine.Heap),
            new PointsToFacts(engine.Heap),
            new OriginFacts(engine.Heap, engine.Threads),
            new LockFacts(engine.Heap, engine.Locks),
            new AccessFacts(engine.Accesses),
            new BoundaryFacts(engine.Boundaries),
        ];
    }
}

/// <summary>Compares the marks of a program with what the stages know.</summary>
public static class FactCheck
{
    /// <returns>One line for each mark that does not hold; empty when all do.</returns>
    public static IReadOnlyList<string> Problems(IEnumerable<Mark> marks, IReadOnlyList<IFactProvider> providers)
    {
        var problems = new List<string>();
        foreach (var mark in marks)
        {
            var provider = providers.FirstOrDefault(p => p.Keyword == mark.Keyword);
            if (provider == null)
            {
                problems.Add($"{mark}: there is no such mark; there are {string.Join(", ", providers.Select(p => p.Keyword))}.");
                continue;
            }
            var facts = provider.FactsAt(mark.File, mark.Line).ToList();
            var known = facts.Where(f => f.Subject == mark.Subject).ToList();
            if (known.Count == 0)
            {
                var others = facts.Select(f => f.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                problems.Add($"{mark}: the line has nothing of the sort{(others.Count > 0 ? $"; it has {string.Join(", ", others)}" : "")}.");
                continue;
            }
            var values = known.SelectMany(f => f.Values).ToHashSet(StringComparer.Ordinal);
            var missing = mark.Values.Where(v => !values.Contains(v)).ToList();
            var surplus = values.Except(mark.Values, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (missing.Count > 0) problems.Add($"{mark}: missing {string.Join(", ", missing)}.");
            if (surplus.Count > 0) problems.Add($"{mark}: surplus {string.Join(", ", surplus)}.");
        }
        return problems;
    }
}
