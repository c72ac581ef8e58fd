using System.Text.RegularExpressions;
using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>The tool's own rows stand for members that exist.</summary>
public sealed class BuiltInModelTests
{
    /// <summary>What the Synchronized methods return is private; its rows stand for the public members of the base class.</summary>
    private static readonly string[] Hidden =
    [
        "T:System.Collections.Hashtable.SyncHashtable", "T:System.Collections.SortedList.SyncSortedList",
        "T:System.Collections.ArrayList.SyncArrayList", "T:System.Collections.Queue.SynchronizedQueue",
        "T:System.Collections.Stack.SyncStack",
    ];

    public static TheoryData<string> Files => [.. BuiltInModels.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_stands_for_a_real_member(string name)
    {
        var file = BuiltInModels.Load().Single(file => file.Name == name);
        var unresolved = file.Apis
            .Select(api => api.Pattern)
            .Where(pattern => file.IsInstalled ? !Resolves(pattern) : !IsWellFormed(pattern));

        Assert.Equal("", string.Join("\n", unresolved));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_map_type_exists(string name)
    {
        var file = BuiltInModels.Load().Single(file => file.Name == name);
        var unknown = file.Types.Select(type => type.Pattern).Except(Hidden).Where(id => file.IsInstalled && ReferenceAssemblies.Type(id) is null);

        Assert.Equal("", string.Join("\n", unknown));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Entries_and_made_objects_name_real_types(string name)
    {
        var file = BuiltInModels.Load().Single(file => file.Name == name);
        var entries = file.Entries.SelectMany(entry => entry.BaseTypes.Concat(entry.TypeAttributes).Concat(entry.MethodAttributes));
        var made = file.Apis.SelectMany(api => api.Effects).OfType<Effect.Fresh>().Select(fresh => fresh.TypeDocId).OfType<string>();
        var unknown = entries.Concat(made).Where(id => file.IsInstalled
            ? !Hidden.Contains(id) && ReferenceAssemblies.Type(id) is null
            : !Regex.IsMatch(id, @"^T:\w+(\.\w+)*(`\d)?$"));

        Assert.Equal("", string.Join("\n", unknown));
    }

    [Fact]
    public void No_pattern_has_two_rows()
    {
        var twice = BuiltInModels.Load()
            .SelectMany(file => file.Apis)
            .GroupBy(api => api.Pattern)
            .Where(rows => rows.Count() > 1)
            .Select(rows => $"{rows.Key} in {string.Join(", ", rows.Select(row => row.File))}");

        Assert.Equal("", string.Join("\n", twice));
    }

    [Fact]
    public void Every_data_file_is_listed()
    {
        const string prefix = "MapAudit.Analysis.Models.data.";
        var embedded = typeof(BuiltInModels).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..]);

        Assert.Equal(BuiltInModels.Files.Order(StringComparer.Ordinal), embedded.Order(StringComparer.Ordinal));
    }

    private static readonly ILookup<string?, string> ByStart = ReferenceAssemblies.Members.ToLookup(Start);

    private static bool Resolves(string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal)) return ReferenceAssemblies.Members.Contains(pattern);
        var start = Start(pattern);
        return (start is null ? ReferenceAssemblies.Members : ByStart[start]).Any(id => Wildcard.Matches(pattern, id));
    }

    /// <summary>Namespace and type; null for a pattern with a wildcard there.</summary>
    private static string? Start(string id)
    {
        var parameters = id.IndexOf('(', StringComparison.Ordinal);
        var start = id[..id.LastIndexOf('.', parameters < 0 ? id.Length - 1 : parameters)];
        return start.Contains('*', StringComparison.Ordinal) ? null : start;
    }

    private static bool IsWellFormed(string pattern) =>
        Regex.IsMatch(pattern, @"^(M:[\w.`*]+\.(#c?ctor|[\w`*]+)(\([^()\s]*\))?\*?|!:(add_)?[A-Z]\w*\*?(``\d)?)$");
}
