using System.Collections.Immutable;
using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Load;

/// <summary>A project once more, for another of its target frameworks, which compiles code of interest that the chosen one leaves out.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="TargetFramework">The short moniker of this flavour.</param>
/// <param name="Projects">This flavour of the project, last, after the projects it refers to.</param>
/// <param name="OwnCode">What it compiles and the chosen flavour does not, in source order.</param>
public sealed record OtherFlavour(string Project, string TargetFramework, ImmutableArray<LoadedProject> Projects, ImmutableArray<SourceSpan> OwnCode);
