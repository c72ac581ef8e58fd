using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>Fails with the whole list of what is wrong, one line each.</summary>
internal static class Check
{
    public static void None(IEnumerable<string> wrong)
    {
        var list = wrong.ToList();
        Assert.True(list.Count == 0, $"{list.Count}:\n{string.Join('\n', list)}");
    }
}
