namespace MapAudit.Analysis.Threads;

/// <summary>
/// How finely origins are told apart. Every origin walks the whole part of the program that it runs, so their number is what
/// this stage and those after it cost: large programs with many spawn sites get shorter chains.
/// </summary>
/// <param name="Depth">Origins in one chain of spawns.</param>
/// <param name="Contexts">Receiving objects for which one spawn site is told apart.</param>
/// <param name="Continuations">Whether the rest of an async call that nobody awaits is an origin of its own.</param>
/// <param name="Runs">Method instances that all origins together may run.</param>
internal sealed record OriginLimits(int Depth, int Contexts, bool Continuations, long Runs)
{
    private const int RunsPerInstance = 8;

    private const int LeastRuns = 50_000;

    /// <summary>What is lost against the finest limits, as a sentence; null for those.</summary>
    public string? Sentence(int instances) => this == FinestFirst(instances).First() ? null
        : $"Threads that threads start are told apart only {Depth} deep and for {Contexts} {(Contexts == 1 ? "object" : "objects")} that start them{(Continuations ? "" : ", and what an async call does after its first await counts as part of its caller's thread")}: the program is too large for more.";

    public static IEnumerable<OriginLimits> FinestFirst(int instances)
    {
        var runs = Math.Max(LeastRuns, (long)instances * RunsPerInstance);
        yield return new OriginLimits(4, 6, true, runs);
        yield return new OriginLimits(3, 2, true, runs);
        yield return new OriginLimits(2, 1, true, runs);
        yield return new OriginLimits(2, 1, false, long.MaxValue);
    }
}
