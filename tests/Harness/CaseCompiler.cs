using MapAudit.Analysis;
using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;

namespace MapAudit.Tests.Harness;

/// <summary>Makes a loaded program of one source text, without touching the disk or a build.</summary>
public static class CaseCompiler
{
    private static readonly SourceCompiler Compiler = new();

    /// <exception cref="BrokenCaseException">The text does not compile: a test program with errors proves nothing.</exception>
    public static LoadResult Load(string path, string text, SdkKind sdk)
    {
        var project = Compiler.Compile(path, text, sdk);
        var errors = project.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        if (errors.Count > 0) throw new BrokenCaseException(path, errors[0].Location.GetLineSpan().StartLinePosition.Line + 1, $"does not compile: {string.Join("; ", errors.Select(e => e.GetMessage()))}");
        var load = new ProjectLoad(
            project.Name, null, LoadMethod.BuildLess, project.TargetFramework, [project.TargetFramework],
            Documents: 1, GeneratedDocuments: 0, Lines: text.Count(c => c == '\n'), RestoreState.NotNeeded, [], FrameworkRepaired: false);
        return new LoadResult([project], new LoadReport([load], [], [], RestoreState.NotNeeded, []));
    }

    /// <summary>Runs every stage on it.</summary>
    public static AuditResult Audit(string path, string text, SdkKind sdk) =>
        MapAudit.Analysis.Audit.Run(Load(path, text, sdk), new AuditOptions { Paths = [path], Jobs = 1 });
}
