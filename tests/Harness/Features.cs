using Xunit;

namespace MapAudit.Tests.Harness;

/// <summary>
/// The features of the languages and of the library that objects flow through, from <c>tests/facts/features.txt</c>: every line names one and
/// the languages that have it. A line of a facts program says with <c>//@ feature indexers</c> which of them its other marks hold for.
/// </summary>
public static class Features
{
    /// <summary>The keyword of the marks that name features.</summary>
    public const string Keyword = "feature";

    /// <summary>Feature and extension of the files that must show it: <c>(indexers, .vb)</c>.</summary>
    public static IReadOnlyList<(string Feature, string Extension)> All { get; } =
        [.. File.ReadAllLines(Path.Combine(RepositoryFolder.Facts, "features.txt")).Select(l => l.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0).SelectMany(words => words.Skip(1).Select(language => (words[0], "." + language)))];
}

/// <summary>Every feature is shown by a mark, in every language that has it.</summary>
public sealed class FeatureTests
{
    private static readonly IReadOnlyList<(string Extension, IReadOnlyList<Mark> Marks)> Programs =
        [.. RepositoryFolder.Files(RepositoryFolder.Facts, ".cs", ".vb").Select(f => (Path.GetExtension(f), MarkReader.Read(f, File.ReadAllText(f))))];

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (feature, extension) in Features.All) data.Add(feature, extension);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_a_mark(string feature, string extension) =>
        Assert.Contains(Programs.Where(p => p.Extension == extension).SelectMany(p => p.Marks), m => m.Keyword == Features.Keyword && m.Values.Contains(feature));

    [Fact]
    public void Marks_name_features_of_their_language() =>
        Repository.Check.None(from program in Programs
                              from mark in program.Marks
                              where mark.Keyword == Features.Keyword
                              from feature in mark.Values
                              where !Features.All.Contains((feature, program.Extension))
                              select $"{mark}: {feature} is no feature of {program.Extension} in features.txt");

    [Fact]
    public void What_names_a_feature_stands_beside_what_shows_it() =>
        Repository.Check.None(from program in Programs
                              from mark in program.Marks
                              where mark.Keyword == Features.Keyword && !program.Marks.Any(m => m.Line == mark.Line && m.Keyword != Features.Keyword)
                              select $"{mark}: the line has no other mark");
}
