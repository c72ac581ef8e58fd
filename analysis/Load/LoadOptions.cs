namespace MapAudit.Analysis.Load;

/// <summary>What to load and how far the loader may go.</summary>
/// <param name="Paths">Solutions, projects, folders or source files, in the order the user named them.</param>
/// <param name="Restore">Run <c>dotnet restore</c> first where no project.assets.json is present.</param>
/// <param name="NoBuildLogic">Execute nothing of the audited code: no MSBuild, no restore, no generators. Project files are read as data.</param>
/// <param name="Jobs">How many threads may work at once; 0 means one for each processor.</param>
public sealed record LoadOptions(IReadOnlyList<string> Paths, bool Restore = true, bool NoBuildLogic = false, int Jobs = 0)
{
    public LoadOptions(params string[] paths) : this((IReadOnlyList<string>)paths)
    {
    }

    /// <summary>How long one restore may take before it is given up.</summary>
    public TimeSpan RestoreTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Type names for whose sake code that only another target framework compiles is looked at too; none means one framework for each project.</summary>
    public IReadOnlySet<string> NamesOfInterest { get; init; } = new HashSet<string>();

    internal int Degree => Jobs > 0 ? Jobs : Environment.ProcessorCount;
}
