using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>One project of the workspace: a csproj for one of its target frameworks.</summary>
/// <param name="HasFramework">The framework's own reference assemblies are among its references. System.Object alone proves nothing: old packages bring one.</param>
internal sealed partial record Flavour(Project Project, TargetFramework Framework, bool HasFramework)
{
    public ProjectId Id => Project.Id;

    public static Flavour Of(Project project, ProjectFile? file)
    {
        var framework = FrameworkOf(project, file);
        return new(project, framework, project.MetadataReferences.OfType<PortableExecutableReference>().Any(reference => IsFramework(reference.FilePath, framework)));
    }

    /// <summary>The flavour to analyze: one that has its framework, then the newest.</summary>
    public static Flavour Choose(IEnumerable<Flavour> flavours) =>
        flavours.OrderByDescending(flavour => flavour.HasFramework).ThenByDescending(flavour => flavour.Framework).ThenBy(flavour => flavour.Project.Name, StringComparer.Ordinal).First();

    private static TargetFramework FrameworkOf(Project project, ProjectFile? file)
    {
        // Roslyn names flavours "Name(net8.0)", and only where there are several.
        if (Suffix().Match(project.Name) is { Success: true } suffix && TargetFramework.Parse(suffix.Groups[1].Value) is { Family: not FrameworkFamily.Unknown } named) return named;
        var symbols = project.ParseOptions?.PreprocessorSymbolNames ?? [];
        var newest = symbols.Select(TargetFramework.FromSymbol).Where(framework => framework.Family != FrameworkFamily.Unknown).Max();
        return newest ?? file?.Framework ?? TargetFramework.None;
    }

    private static bool IsFramework(string? path, TargetFramework framework)
    {
        if (path is null) return false;
        var unified = path.Replace('\\', '/').ToLowerInvariant();
        return Path.GetFileName(unified) switch
        {
            "system.runtime.dll" => unified.Contains("/microsoft.netcore.app.ref/", StringComparison.Ordinal) || framework is { Family: FrameworkFamily.Standard, Version.Major: 1 } && unified.Contains("/system.runtime/", StringComparison.Ordinal),
            "netstandard.dll" => framework.Family == FrameworkFamily.Standard && unified.Contains("/ref/", StringComparison.Ordinal) && File.Exists(path),
            "mscorlib.dll" => framework.Family is FrameworkFamily.Framework or FrameworkFamily.Unknown && !unified.Contains("/lib/net", StringComparison.Ordinal) && File.Exists(path),
            _ => false,
        };
    }

    [GeneratedRegex(@"\(([^()]+)\)$")]
    private static partial Regex Suffix();
}
