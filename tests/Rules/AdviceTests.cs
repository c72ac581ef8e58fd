using MapAudit.Analysis.Findings;
using MapAudit.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using Xunit;

namespace MapAudit.Tests.Rules;

/// <summary>The advice of every rule is code of the language it is for, in the words of the finding, and says when it would be wrong.</summary>
public sealed class AdviceTests
{
    public static TheoryData<string> Cases => new(Corpus.Files.Select(Corpus.Id).Where(id => id is
        "statics-01-race" or "nested-01-race" or "nested-03-race" or "check-then-act-02-race" or "check-then-act-05-race" or "check-then-act-13-race" or "check-then-act-18-race"
        or "lost-update-09-race" or "lost-update-12-race" or "lost-update-02-race" or "lazy-init-02-race" or "lazy-init-16-race" or "factory-07-race" or "factory-11-race" or "unsafe-copy-02-race" or "unsafe-copy-08-race"
        or "publication-01-race" or "publication-12-race" or "lock-identity-01-race" or "lock-kinds-01-race" or "vb-basics-01-race" or "vb-threads-01-race" or "enumeration-01-race"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Before_and_after_are_code(string id)
    {
        var file = Corpus.Files.Single(f => Corpus.Id(f) == id);
        var findings = CaseCompiler.Audit(file, File.ReadAllText(file), CaseReader.Read(file).Sdk).Report.Findings.Where(f => f.Level > FindingLevel.Note).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.NotEmpty(finding.Advice.WhenWrong);
            Assert.NotEqual(finding.Advice.Before, finding.Advice.After);
            foreach (var code in new[] { finding.Advice.Before, finding.Advice.After })
            {
                Assert.NotEmpty(code);
                Assert.Empty(Errors(code, isBasic: finding.First.Span.File.EndsWith(".vb", StringComparison.Ordinal)));
            }
        });
    }

    private static IEnumerable<string> Errors(string code, bool isBasic)
    {
        if (!isBasic) return Of(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script)));
        var parts = code.Split("\n\n").ToLookup(p => p.StartsWith("Private ", StringComparison.Ordinal));
        return Of(VisualBasicSyntaxTree.ParseText($"Class C\n{string.Join('\n', parts[true])}\nFunction M() As Object\n{string.Join('\n', parts[false])}\nEnd Function\nEnd Class\n"));

        static IEnumerable<string> Of(SyntaxTree tree) => tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());
    }
}
