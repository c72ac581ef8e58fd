using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Reports;
using Xunit;

namespace MapAudit.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapaudit-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_report_is_written_whole_into_a_new_folder()
    {
        var path = Path.Combine(_folder, "new", "report.json");
        ReportFiles.Write(AllReports.Find("json")!, TestReports.Clean(), path);
        Assert.EndsWith("}\n", File.ReadAllText(path));
        Assert.Equal((byte)'{', File.ReadAllBytes(path)[0]);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_failed_report_leaves_the_old_file_and_nothing_else()
    {
        var path = Path.Combine(_folder, "report.txt");
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => ReportFiles.Write(new Failing(), TestReports.Clean(), path));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Paths_are_relative_encoded_and_never_leave_the_root()
    {
        var paths = new ReportPaths("/repo/");
        Assert.Equal("src/A.cs", paths.Relative("/repo/src/A.cs"));
        Assert.Equal("/repository/A.cs", paths.Relative("/repository/A.cs"));
        Assert.Equal("src/C%23%20sharp/A.cs", paths.Uri("/repo/src/C# sharp/A.cs"));
        Assert.Equal("external/other/A.cs", paths.Uri("/other/A.cs"));
        Assert.Equal("external/C/other/A.cs", paths.Uri("C:\\other\\A.cs"));
        Assert.Equal("–", paths.Place(SourceSpan.None));
    }

    [Fact]
    public void An_excerpt_marks_the_span_and_drops_shared_indentation()
    {
        var span = SampleSources.At("src/Shop/PriceCache.cs", "_items[sku] = price");
        var excerpt = SourceExcerpt.Around(new SourceFiles(), span, 2, 2)!;
        Assert.Equal(["private void Store(string sku, decimal price)", "{", "    _items[sku] = price;", "}"], excerpt.Lines.Take(4).Select(l => l.Text));
        Assert.Equal(("    ", "_items[sku] = price", ";"), (excerpt.Lines[2].Before, excerpt.Lines[2].Marked, excerpt.Lines[2].After));
        Assert.Equal(span.StartLine, excerpt.Lines[2].Number);
    }

    [Fact]
    public void An_excerpt_of_a_marked_file_with_other_line_ends_is_right()
    {
        var span = SampleSources.At("src/Shop/Lager/Größe.cs", "_maße[name] = länge = Messen(name)");
        Assert.Equal("_maße[name] = länge = Messen(name)", SourceExcerpt.Around(new SourceFiles(), span, 0, 0)!.Lines.Single().Marked);
        Assert.Equal("namespace Shop.Lager;", new SourceFiles().Read(span.File)!.Lines[0]);
    }

    [Fact]
    public void There_is_no_excerpt_of_a_missing_or_changed_file()
    {
        var span = SampleSources.At("src/Shop/Program.cs", "seen");
        var files = new SourceFiles();
        Assert.Null(SourceExcerpt.Around(files, SourceSpan.None, 1, 1));
        Assert.Null(SourceExcerpt.Around(files, span with { File = span.File + ".gone" }, 1, 1));
        Assert.Null(SourceExcerpt.Around(files, span with { StartLine = 900, EndLine = 900 }, 1, 1));
        Assert.Null(SourceExcerpt.Around(files, span with { EndColumn = 400 }, 1, 1));
    }

    private sealed class Failing : IReport
    {
        public string Name => "failing";

        public void Write(AuditReport report, TextWriter writer)
        {
            writer.Write("half");
            throw new InvalidOperationException("no more");
        }
    }
}
