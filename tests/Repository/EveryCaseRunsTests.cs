using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>No file of the corpus is left out, and every racy program has its safe twin.</summary>
public sealed class EveryCaseRunsTests
{
    /// <summary>Its racy twins are told as notes, and notes are not counted.</summary>
    private const string FamilyOfNotes = "boundary";

    private static readonly IReadOnlyList<string> Cases = RepositoryFolder.Files(RepositoryFolder.Corpus, ".cs", ".vb");

    [Fact]
    public void Every_file_is_a_case()
    {
        var others = RepositoryFolder.Files(RepositoryFolder.Corpus).Except(Cases).Select(f => Path.GetRelativePath(RepositoryFolder.Corpus, f).Replace('\\', '/'));
        Assert.Equal(["README.md", "known-limits.txt"], others);
    }

    [Fact]
    public void Every_case_can_be_read_and_stands_in_its_family()
    {
        var strays = new List<string>();
        foreach (var file in Cases)
        {
            try
            {
                var read = CaseReader.Read(file);
                if (!read.Id.StartsWith(read.Family + "-", StringComparison.Ordinal)) strays.Add($"{RepositoryFolder.Relative(file)} does not begin with its family");
                if (read.Id.EndsWith("-safe", StringComparison.Ordinal) && !read.Expectations.IsEmpty) strays.Add($"{read.Id} is safe and expects findings");
                if (read.Id.EndsWith("-race", StringComparison.Ordinal) && read.Expectations.IsEmpty && read.Family != FamilyOfNotes) strays.Add($"{read.Id} is a race and expects none");
            }
            catch (BrokenCaseException e)
            {
                strays.Add(e.Message);
            }
        }
        Check.None(strays);
    }

    [Fact]
    public void Ids_are_unique() => Check.None(Cases.GroupBy(Corpus.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_case_has_its_twin()
    {
        var ids = Cases.Select(Corpus.Id).ToHashSet(StringComparer.Ordinal);
        Check.None(ids.Where(id => !(Twin(id) is { } twin && ids.Contains(twin))).Order(StringComparer.Ordinal));
    }

    /// <summary>Rules of sequences, publication and boundaries are shown by several programs each, in both languages.</summary>
    [Theory]
    [InlineData("MAP010")]
    [InlineData("MAP011")]
    [InlineData("MAP012")]
    [InlineData("MAP013")]
    [InlineData("MAP014")]
    [InlineData("MAP020")]
    [InlineData("MAP040")]
    public void Rules_of_sequences_have_their_cases(string rule)
    {
        var shown = Cases.Where(f => CaseReader.Read(f).Expectations.Any(e => e.Rules is [var only] && only == rule)).ToList();
        Assert.True(shown.Count >= 4, $"{rule} alone is expected of {shown.Count} programs.");
        Assert.True(shown.Count(f => Path.GetExtension(f) == ".vb") >= 2, $"{rule} is expected of too few programs in VB.");
    }

    private static string? Twin(string id) =>
        id.EndsWith("-race", StringComparison.Ordinal) ? id[..^4] + "safe" : id.EndsWith("-safe", StringComparison.Ordinal) ? id[..^4] + "race" : null;
}
