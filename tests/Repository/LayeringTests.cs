using MapAudit.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>A room of the product uses only rooms of a lower rank, so that stages cannot reach back into each other.</summary>
public sealed class LayeringTests
{
    private const string Analysis = "MapAudit.Analysis";

    /// <summary>Rooms of one rank do not see each other. The files of <c>analysis/</c> itself tie all rooms together.</summary>
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["Common"] = 0,
        ["Ir"] = 1,
        ["Findings"] = 2,
        ["Models"] = 3,
        ["Load"] = 3,
        ["Lower"] = 4,
        ["Flow"] = 5,
        ["PointsTo"] = 6,
        ["Threads"] = 7,
        ["Locks"] = 7,
        ["Accesses"] = 8,
        ["Rules"] = 9,
        ["Ranking"] = 10,
        [""] = 11,
    };

    /// <summary>Where Roslyn may be named. The files of <c>analysis/</c> itself only pass a load result on.</summary>
    private static readonly HashSet<string> RoslynRooms = ["Load", "Lower"];

    private static readonly HashSet<string> ReportRooms = ["Common", "Findings"];

    [Fact]
    public void Every_room_has_a_rank() =>
        Check.None(ProductCode.Files.Select(RepositoryFolder.Relative).Where(f => Room(f) is { } room && !Ranks.ContainsKey(room)));

    [Fact]
    public void Folder_and_namespace_agree()
    {
        var strays = new List<string>();
        foreach (var tree in ProductCode.Compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0))
        {
            var file = RepositoryFolder.Relative(tree.FilePath);
            var folders = file.Split('/')[..^1];
            var expected = string.Join('.', ["MapAudit", .. folders.Select((f, i) => i == 0 ? char.ToUpperInvariant(f[0]) + f[1..] : f)]);
            foreach (var declared in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>())
                if (declared.Name.ToString() != expected) strays.Add($"{file}: {declared.Name}, expected {expected}");
        }
        Check.None(strays);
    }

    [Fact]
    public void A_room_uses_only_lower_rooms() => Check.None(Breaches((file, used) =>
        Room(file) is { } room && RoomOf(used) is { } other && room != other && Ranks.GetValueOrDefault(other, 0) >= Ranks.GetValueOrDefault(room, 99)));

    [Fact]
    public void Roslyn_stops_at_the_lowering_door() => Check.None(Breaches((file, used) =>
        !(Room(file) is { } room && RoslynRooms.Contains(room)) && IsIn(used, "Microsoft.CodeAnalysis")));

    [Fact]
    public void Reports_see_only_findings() => Check.None(Breaches((file, used) =>
        file.StartsWith("reports/", StringComparison.Ordinal) && RoomOf(used) is { } other && !ReportRooms.Contains(other)));

    [Fact]
    public void Nothing_below_the_command_line_knows_it() => Check.None(Breaches((file, used) =>
        (!file.StartsWith("cli/", StringComparison.Ordinal) && (IsIn(used, "MapAudit.Cli") || IsIn(used, "System.CommandLine")))
        || (file.StartsWith("analysis/", StringComparison.Ordinal) && IsIn(used, "MapAudit.Reports"))));

    private static IEnumerable<string> Breaches(Func<string, string, bool> isBreach) =>
        ProductCode.Mentions.Where(m => m.Symbol is not INamespaceSymbol && NamespaceOf(m.Symbol) is { } used && isBreach(m.File, used)).Select(m => m.ToString()).Distinct();

    private static string? NamespaceOf(ISymbol symbol) => symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : null;

    private static bool IsIn(string used, string space) => used == space || used.StartsWith(space + ".", StringComparison.Ordinal);

    /// <summary>Null outside of <c>analysis/</c>, empty for its own files.</summary>
    private static string? Room(string file) => file.Split('/') switch
    {
        ["analysis", _] => "",
        ["analysis", var room, ..] => room,
        _ => null,
    };

    private static string? RoomOf(string used) => used == Analysis ? "" : IsIn(used, Analysis) ? used[(Analysis.Length + 1)..].Split('.')[0] : null;
}
