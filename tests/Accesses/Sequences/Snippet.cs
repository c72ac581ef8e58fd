using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Audits a class <c>C</c> whose <c>Run</c> many threads call.</summary>
internal static class Snippet
{
    public const string Call = "c.Run(\"k\" + i, \"v\" + i);";

    /// <summary>The one finding, as rule and map; null when there is none.</summary>
    public static string? Finding(string what, string code, string call)
    {
        var main = call.Length == 0 ? "" : $"public static class Program {{ public static void Main() {{ var c = new C(); Parallel.For(0, 9, i => {{ {call} }}); }} }}";
        var text = $"using System.Collections.Concurrent; using System.Collections.Immutable;\nnamespace T;\n{code}\n{main}";
        var findings = CaseCompiler.Audit(what.Replace(' ', '-') + ".cs", text, SdkKind.Console).Report.Findings;
        return findings.Count == 0 ? null : string.Join("; ", findings.Select(f => $"{f.RuleId} {f.MapName}"));
    }
}
