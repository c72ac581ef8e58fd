using System.Collections.Immutable;
using MapAudit.Analysis.Common;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Looks for the one other flavour of a project that is worth a second look: the one that lets in most code of interest which the
/// chosen flavour leaves out. Where nothing of interest is left out, which is the rule, no other flavour is even parsed.
/// </summary>
internal sealed class OtherFlavours(Solution solution, IReadOnlyDictionary<string, List<Flavour>> flavours, IReadOnlySet<string> names)
{
    /// <param name="load">Makes a loaded project of a flavour.</param>
    public async Task<OtherFlavour?> FindAsync(Flavour chosen, Loaded loaded, Func<Project, Flavour, Task<Loaded?>> load, CancellationToken cancellation)
    {
        var all = flavours[chosen.Project.FilePath!];
        if (all.Count < 2 || names.Count == 0 || loaded.Project.IsTest) return null;
        var leftOut = new LeftOutCode(names, loaded.Project.UserTrees);
        var inRegions = leftOut.AnyOfInterest();
        var found = new List<(Flavour Flavour, int Weight, List<SourceSpan> Code)>();
        foreach (var other in all.Where(flavour => flavour.Id != chosen.Id))
        {
            var weight = 0;
            var code = new List<SourceSpan>();
            foreach (var document in solution.GetProject(other.Id)!.Documents.Where(document => document.FilePath is { } path && !SourceFiles.IsBuildOutput(path, Path.GetDirectoryName(chosen.Project.FilePath)!)))
            {
                if (leftOut.IsCompiled(document.FilePath!) ? !inRegions || !leftOut.HasRegions(document.FilePath!) : !leftOut.Speaks((await document.GetTextAsync(cancellation)).ToString())) continue;
                if (await document.GetSyntaxTreeAsync(cancellation) is not { } tree) continue;
                foreach (var (span, ofInterest) in leftOut.LetInBy(tree))
                {
                    code.Add(span);
                    if (ofInterest) weight++;
                }
            }
            if (weight > 0) found.Add((other, weight, code));
        }
        if (found.Count == 0) return null;
        var best = found.OrderByDescending(candidate => candidate.Weight).ThenByDescending(candidate => candidate.Flavour.Framework).ThenBy(candidate => candidate.Flavour.Project.Name, StringComparer.Ordinal).First();
        var projects = ImmutableArray.CreateBuilder<LoadedProject>();
        foreach (var id in WithReferences(best.Flavour.Id, cancellation))
        {
            var project = solution.GetProject(id)!;
            if (project.FilePath is { } path && flavours.TryGetValue(path, out var own) && own.Find(flavour => flavour.Id == id) is { } flavour && await load(project, flavour) is { } one) projects.Add(one.Project);
        }
        return new(loaded.Project.Name, best.Flavour.Framework.Moniker, projects.ToImmutable(), [.. best.Code.Order()]);
    }

    private IEnumerable<ProjectId> WithReferences(ProjectId id, CancellationToken cancellation)
    {
        var graph = solution.GetProjectDependencyGraph();
        var needed = graph.GetProjectsThatThisProjectTransitivelyDependsOn(id).Append(id).ToHashSet();
        return graph.GetTopologicallySortedProjects(cancellation).Where(needed.Contains);
    }
}
