using System.Text.RegularExpressions;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>Nothing in the repository is a note to self, a stub, or the trace of somebody's machine.</summary>
public sealed partial class NamesAndTracesTests
{
    private static readonly string[] TextExtensions = [".cs", ".vb", ".md", ".sh", ".mjs", ".js", ".css", ".hbs", ".yml", ".yaml", ".json", ".txt", ".props", ".csproj", ".vbproj", ".html", ".sarif"];

    [Fact]
    public void Product_code_is_finished() => Check.None(Lines(ProductCode.Files, Unfinished()));

    [Fact]
    public void No_file_holds_a_path_of_a_machine()
    {
        var files = RepositoryFolder.Files(RepositoryFolder.Root, TextExtensions).Where(f => !RepositoryFolder.Relative(f).StartsWith(".git/", StringComparison.Ordinal));
        Check.None(Lines(files, MachinePath()));
    }

    private static IEnumerable<string> Lines(IEnumerable<string> files, Regex pattern) =>
        from file in files
        where Path.GetFileName(file) != "NamesAndTracesTests.cs"
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{RepositoryFolder.Relative(file)}:{line.Number}: {line.Text.Trim()[..Math.Min(120, line.Text.Trim().Length)]}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|not written yet")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.])/(home|Users)/[a-z]\w*/|/work/|(?<!\w)[A-Z]:\\Users\\", RegexOptions.None)]
    private static partial Regex MachinePath();
}
