using System.Runtime.CompilerServices;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>
/// All cases of the corpus, as one big program for each language. Not all of it binds that way; what counts is that no body
/// fails and that the result is sound.
/// </summary>
public sealed class CorpusLoweringTests
{
    [Fact]
    public void No_body_of_the_CSharp_cases_fails()
    {
        var files = Cases("*.cs");
        Check(TestProgram.CSharp(files), files.Count);
    }

    [Fact]
    public void No_body_of_the_Visual_Basic_cases_fails()
    {
        var files = Cases("*.vb");
        var compilation = TestProgram.VisualBasic("").RemoveAllSyntaxTrees().AddSyntaxTrees(files.Select(file => VisualBasicSyntaxTree.ParseText(file.Text, path: file.Path)));
        Check(compilation, files.Count);
    }

    private static void Check(Compilation compilation, int files)
    {
        var program = TestProgram.Lower(compilation, jobs: 2, isLoose: true);
        Assert.DoesNotContain(program.Counts.UnknownOperations.Keys, what => what.StartsWith("lowering failed", StringComparison.Ordinal));
        Assert.Empty(IrChecker.Check(program));
        Assert.True(program.Counts.Bodies >= files);
    }

    private static List<(string Path, string Text)> Cases(string pattern, [CallerFilePath] string file = "")
    {
        var folder = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(file)!, "..", "corpus"));
        return !folder.Exists ? [] : [.. folder.GetFiles(pattern, SearchOption.AllDirectories).Select(found => found.FullName).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];
    }
}
