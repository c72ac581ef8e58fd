using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>Who sees internals for the sake of tests and measurements only makes no API of them.</summary>
public sealed class FriendTests
{
    [Theory]
    [InlineData("Kit.Tests")]
    [InlineData("Kit.UnitTest")]
    [InlineData("Kit.Specs")]
    [InlineData("Kit.Testing")]
    [InlineData("Kit.TestHelpers")]
    [InlineData("Kit.Benchmarks")]
    [InlineData("Kit.Microbench")]
    [InlineData("Kit.Fuzz")]
    [InlineData("DynamicProxyGenAssembly2")]
    public void Friends_that_test_or_measure_are_no_callers(string friend) => Assert.True(ProjectTraits.IsFriendForTests(friend));

    [Theory]
    [InlineData("Kit.Extensions")]
    [InlineData("Kit.Contest.Results")]
    [InlineData("Kit.Attestation")]
    [InlineData("TestApp40")]
    [InlineData("Kit.Bench")]
    public void Other_friends_are(string friend) => Assert.False(ProjectTraits.IsFriendForTests(friend));
}
