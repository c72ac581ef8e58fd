using System.Text.RegularExpressions;
using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Harness;

/// <summary>Every program under <c>tests/facts</c>: each of its marks must hold. The first line is <c>// sdk: console</c> or the like.</summary>
public sealed partial class FactTests
{
    public static TheoryData<string> Programs =>
        new(RepositoryFolder.Files(RepositoryFolder.Facts, ".cs", ".vb").Select(f => Path.GetRelativePath(RepositoryFolder.Facts, f).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Marks(string program)
    {
        var path = Path.Combine(RepositoryFolder.Facts, program).Replace('\\', '/');
        var text = File.ReadAllText(path);
        var marks = MarkReader.Read(path, text);
        Assert.NotEmpty(marks);
        var audit = CaseCompiler.Audit(path, text, Sdk(program, text));
        var problems = FactCheck.Problems(marks.Where(m => m.Keyword != Features.Keyword), FactProviders.For(audit.Pipeline));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static SdkKind Sdk(string program, string text) =>
        CaseReader.SdkOf(FirstLine().Match(text).Groups[1].Value) ?? throw new FormatException($"{program}: the first line is not of the form '// sdk: console'.");

    [GeneratedRegex(@"^(?://|') sdk: (\w+)\r?\n")]
    private static partial Regex FirstLine();
}
