using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>Small files: none above the hard limit, and the rest is told so that it can be watched.</summary>
public sealed class FileSizeTests(ITestOutputHelper output)
{
    private const int HardLimit = 500;
    private const int SoftLimit = 300;

    [Fact]
    public void No_file_is_long()
    {
        var files = ProductCode.Files.Concat(RepositoryFolder.Files(RepositoryFolder.Tests, ".cs").Where(IsTestCode)).ToList();
        var sizes = files.Select(file => (File: RepositoryFolder.Relative(file), Lines: File.ReadLines(file).Count())).OrderByDescending(f => f.Lines).ToList();
        output.WriteLine($"{sizes.Count} files, median {sizes[sizes.Count / 2].Lines} lines, {sizes.Count(f => f.Lines > SoftLimit)} above {SoftLimit}:");
        foreach (var (file, lines) in sizes.TakeWhile(f => f.Lines > SoftLimit)) output.WriteLine($"  {lines} {file}");
        Check.None(sizes.Where(f => f.Lines > HardLimit).Select(f => $"{f.File}: {f.Lines} lines"));
    }

    /// <summary>Test code stands in folders with a capital; analyzed programs and data do not.</summary>
    private static bool IsTestCode(string file) => char.IsUpper(Path.GetRelativePath(RepositoryFolder.Tests, file)[0]);
}
