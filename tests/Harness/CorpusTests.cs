using Xunit;

namespace MapAudit.Tests.Harness;

/// <summary>Audits every case of the corpus: what is expected must be reported, and nothing else.</summary>
public sealed class CorpusTests : IClassFixture<CorpusTable>
{
    private static readonly KnownLimits Limits = KnownLimits.Read();

    public static TheoryData<string> Ids => new(Corpus.Files.Select(Corpus.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Case(string id)
    {
        var result = await Corpus.ResultAsync(id);
        if (!Limits.Reasons.TryGetValue(id, out var reason)) Assert.True(result.IsRight, result.ToString());
        else Assert.False(result.IsRight, $"{id} is right now: take it out of known-limits.txt, where it stands for '{reason}'.");
    }
}
