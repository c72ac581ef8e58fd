using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>The tool's own rows stand for members that exist.</summary>
public sealed class BuiltInModelTests
{
    public static TheoryData<string> Files => [.. BuiltInModels.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_stands_for_a_real_member(string name)
    {
        var file = BuiltInModels.Load().Single(file => file.Name == name);
        var unresolved = file.Apis
            .Select(api => api.Pattern)
            .Where(pattern => file.IsInstalled ? !Resolves(pattern) : !IsWellFormed(pattern));

        Assert.Equal([], unresolved);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_map_type_exists(string name)
    {
        // What the Synchronized methods return is private; its rows stand for the public members of the base class.
        string[] hidden =
        [
            "T:System.Collections.Hashtable.SyncHashtable", "T:System.Collections.SortedList.SyncSortedList",
            "T:System.Collections.ArrayList.SyncArrayList", "T:System.Collections.Queue.SynchronizedQueue",
            "T:System.Collections.Stack.SyncStack",
        ];
        var file = BuiltInModels.Load().Single(file => file.Name == name);
        var unknown = file.Types.Select(type => type.Pattern).Except(hidden).Where(id => file.IsInstalled && ReferenceAssemblies.Type(id) is null);

        Assert.Equal([], unknown);
    }

    private static readonly ILookup<string, string> ByStart = ReferenceAssemblies.Members.ToLookup(Start);

    private static bool Resolves(string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal)) return ReferenceAssemblies.Members.Contains(pattern);
        return ByStart[Start(pattern)].Any(id => Wildcard.Matches(pattern, id));
    }

    /// <summary>Namespace and type; a pattern has no wildcard there.</summary>
    private static string Start(string id)
    {
        var end = id.AsSpan().IndexOfAny('*', '(');
        return id[..id.LastIndexOf('.', end < 0 ? id.Length - 1 : end)];
    }

    private static bool IsWellFormed(string pattern) =>
        System.Text.RegularExpressions.Regex.IsMatch(pattern, @"^M:[\w.`*]+\.(#c?ctor|[\w`*]+)(\([^()\s]*\))?\*?$");
}
