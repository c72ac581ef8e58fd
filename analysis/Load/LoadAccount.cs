using System.Collections.Immutable;

namespace MapAudit.Analysis.Load;

/// <summary>Makes the rows and sentences of the load report.</summary>
internal static class LoadAccount
{
    public static ProjectLoad Of(LoadedProject project, LoadMethod method, IEnumerable<TargetFramework> flavours, PackageState packages, bool repaired) =>
        new(project.Name, project.ProjectPath, method, project.TargetFramework,
            [.. flavours.OrderDescending().Select(flavour => flavour.Moniker).Distinct(StringComparer.Ordinal)],
            project.UserTrees.Length, project.Compilation.SyntaxTrees.Count() - project.UserTrees.Length,
            project.UserTrees.Sum(tree => tree.GetText().Lines.Count), packages.State, packages.Missing, repaired);

    public static LoadReport Report(IReadOnlyList<Loaded> loaded, LoadLog log, LoadOptions options)
    {
        var rows = loaded.Select(project => project.Load).ToImmutableArray();
        var diagnostics = log.Diagnostics();
        return new(rows, log.PassedOver(), diagnostics, rows.Select(row => row.Restore).DefaultIfEmpty(RestoreState.NotNeeded).Max(), [.. log.Warnings(), .. PackageSentences(rows, options), .. OtherSentences(rows, loaded)]);
    }

    private static IEnumerable<string> PackageSentences(ImmutableArray<ProjectLoad> rows, LoadOptions options)
    {
        var unrestored = rows.Where(row => row.Restore == RestoreState.None).ToList();
        if (unrestored.Count > 0)
        {
            var advice = unrestored.All(row => row.MissingPackages.Length > 0) ? "run `nuget restore`" : "run `dotnet restore`";
            yield return $"The packages of {Names(unrestored)} were never restored, so what they define is unresolved: {advice} and audit again{(options.NoBuildLogic || !options.Restore || advice == "run `nuget restore`" ? "" : " (the restore started here failed)")}.";
        }
        var partial = rows.Where(row => row.Restore == RestoreState.Partial).ToList();
        if (partial.Count == 0) yield break;
        var missing = partial.SelectMany(row => row.MissingPackages).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        yield return $"{Count(missing.Count, "package")} of {Names(partial)} {(missing.Count == 1 ? "is" : "are")} missing ({List(missing)}): run `dotnet restore` where {(missing.Count == 1 ? "it" : "they")} can be downloaded and audit again.";
    }

    private static IEnumerable<string> OtherSentences(ImmutableArray<ProjectLoad> rows, IReadOnlyList<Loaded> loaded)
    {
        var withoutFramework = rows.Where((_, index) => loaded[index].Project.Compilation.GetSpecialType(Microsoft.CodeAnalysis.SpecialType.System_Object).TypeKind == Microsoft.CodeAnalysis.TypeKind.Error).ToList();
        if (withoutFramework.Count > 0)
            yield return $"No reference assemblies were found for {Names(withoutFramework)} ({List([.. withoutFramework.Select(row => row.Flavour).Distinct(StringComparer.Ordinal)])}): install the targeting pack, or restore a project that references Microsoft.NETFramework.ReferenceAssemblies.";
        var substituted = rows.Where((row, index) => TargetFramework.Parse(row.Flavour).Family == FrameworkFamily.Framework
            && loaded[index].Project.Compilation.ReferencedAssemblyNames.Any(name => name.Name == "System.Runtime" && name.Version.Major > 4)).ToList();
        if (substituted.Count > 0)
            yield return $"The .NET Framework reference assemblies for {Names(substituted)} are not on this machine; those of modern .NET were used, so System.Web, Windows Forms and the like are unresolved: run `dotnet restore` on a project that references Microsoft.NETFramework.ReferenceAssemblies.net472.";
        var repaired = rows.Where(row => row.FrameworkRepaired).Except(withoutFramework).Except(substituted).ToList();
        if (repaired.Count > 0) yield return $"The framework references of {Names(repaired)} were not there; those installed on this machine were used.";
        var broken = loaded.SelectMany(project => project.Project.UserTrees).Where(HasSyntaxErrors).Select(tree => Path.GetFileName(tree.FilePath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (broken.Count > 0) yield return $"The syntax of {List(broken)} is broken; what the parser could not make out is not audited.";
    }

    private static bool HasSyntaxErrors(Microsoft.CodeAnalysis.SyntaxTree tree) =>
        tree.GetRoot().ContainsDiagnostics && tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    private static string Names(IReadOnlyList<ProjectLoad> rows) => rows.Count <= 3 ? List([.. rows.Select(row => row.Name)]) : $"{rows.Count} projects";

    private static string List(IReadOnlyList<string> names) => names.Count <= 5 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(5))} and {names.Count - 5} more";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
