using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Source generators that are projects of the audited solution itself: a design-time build does not build them, so their users miss
/// half of their partial classes. Here they are compiled and attached.
/// </summary>
internal static class SolutionGenerators
{
    public static async Task<Solution> AttachAsync(Solution solution, IReadOnlyCollection<Flavour> chosen, string folder, LoadLog log, CancellationToken cancellation)
    {
        var byAssembly = chosen.GroupBy(flavour => flavour.Project.AssemblyName, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        var emitted = new Dictionary<ProjectId, string?>();
        foreach (var user in chosen)
        {
            foreach (var reference in solution.GetProject(user.Id)!.AnalyzerReferences)
            {
                if (reference.FullPath is not { } path || File.Exists(path) || !byAssembly.TryGetValue(Path.GetFileNameWithoutExtension(path), out var generator) || generator == user.Id) continue;
                if (!emitted.TryGetValue(generator, out var file)) emitted[generator] = file = await EmitAsync(solution.GetProject(generator)!, folder, log, cancellation);
                if (file is null) continue;
                solution = solution.WithProjectAnalyzerReferences(user.Id, [.. solution.GetProject(user.Id)!.AnalyzerReferences.Where(other => other != reference), new AnalyzerFileReference(file, new Loader())]);
            }
        }
        return solution;
    }

    private static async Task<string?> EmitAsync(Project project, string folder, LoadLog log, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation) is not { } compilation) return null;
        var path = Path.Combine(folder, project.AssemblyName + ".dll");
        var result = compilation.Emit(path, cancellationToken: cancellation);
        if (result.Success) return path;
        log.Warn($"The source generator {project.AssemblyName} of this solution does not compile; the code it would generate is missing.");
        return null;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.Load(File.ReadAllBytes(fullPath));
    }
}
