namespace MapAudit.Analysis.Load;

/// <summary>Turns whatever a person points at into compilations, and says how well that went.</summary>
public static class SolutionLoader
{
    /// <exception cref="LoadException">The input cannot be loaded at all. Broken code never throws: it is counted.</exception>
    public static Task<LoadResult> LoadAsync(LoadOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        throw LoadException.Nothing("not written yet.");
    }
}
