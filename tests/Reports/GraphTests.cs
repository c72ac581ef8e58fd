using MapAudit.Analysis;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Reports;
using MapAudit.Reports.Graphs;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>Graphs as drawn: each format as a whole, and what the call graph of a program holds.</summary>
public sealed class GraphTests
{
    private const string Program = """
        namespace Shop;
        public static class Program
        {
            private static readonly System.Collections.Generic.Dictionary<string, int> _stock = new();
            public static void Main()
            {
                Log("start");
                new System.Threading.Thread(Fill).Start();
            }
            private static void Fill() => Put("tea");
            private static void Put(string item) => _stock[item] = 1;
            private static void Log(string text) => System.Console.WriteLine(text);
        }
        """;

    /// <summary>Labels with everything that one of the formats could take for markup.</summary>
    private static readonly ProgramGraph Rich = new(
        "calls",
        [
            new("r0", "shop: Main", GraphNodeShape.Start, null, SourceSpan.None),
            new("m1", "Cache<K, V>.Add(\"x\" | #1 & `y`)", GraphNodeShape.Box, "Shop.Cache<K, V>", new SourceSpan("/src/shop/Cache.cs", 12, 5, 12, 8)),
            new("m2", "Cache<K, V>.Sweep\\All()", GraphNodeShape.Box, "Shop.Cache<K, V>", new SourceSpan("/src/shop/Cache.cs", 20, 5, 20, 8)),
            new("l1", "this._gate", GraphNodeShape.Lock, "Shop.Store", SourceSpan.None),
        ],
        [
            new("r0", "m1", GraphEdgeStyle.Bold, ""),
            new("m1", "m2", GraphEdgeStyle.Dashed, "starts timer (many)"),
            new("m2", "m1", GraphEdgeStyle.Solid, ""),
            new("m2", "l1", GraphEdgeStyle.Solid, "locks"),
        ]);

    [Theory]
    [InlineData("dot", "dot")]
    [InlineData("mermaid", "mmd")]
    [InlineData("json", "json")]
    public void Rich_graph_is_as_accepted(string format, string extension)
    {
        var writer = new StringWriter();
        AllGraphFormats.Find(format).Write(Rich, new ReportPaths("/src"), writer);
        Golden.Verify($"reports/graph.{extension}", writer.ToString());
    }

    [Fact]
    public void Calls_graph_has_the_roots_the_calls_and_the_starts()
    {
        var graph = Draw(null);
        Assert.Equal(["case: Main > Program.Main()", "Program.Main() ~ Program.Fill() starts thread", "Program.Main() - Program.Log(string)", "Program.Fill() - Program.Put(string)"], Edges(graph).Where(e => !e.Contains("once", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_map_selects_what_leads_to_it()
    {
        var labels = Draw("_stock").Nodes.Select(n => n.Label).ToList();
        Assert.Contains("Program.Put(string)", labels);
        Assert.Contains("Program.Main()", labels);
        Assert.DoesNotContain("Program.Log(string)", labels);
        Assert.Empty(Draw("_nothing").Nodes);
    }

    [Fact]
    public void Threads_graph_has_the_origins_what_starts_them_and_their_maps()
    {
        var graph = StageGraphs.Of(CaseCompiler.Audit("/case.cs", Program, SdkKind.Console).Pipeline, "threads", "_stock");

        Assert.Equal(["case: Main ~ thread at case.cs:8 starts", "thread at case.cs:8 - Shop.Program._stock"], Edges(graph));
    }

    [Fact]
    public void Locks_graph_has_the_locks_and_at_how_many_accesses_of_each_map_they_are_held()
    {
        const string program = """
            namespace Shop;
            public sealed class Ledger
            {
                private readonly object _gate = new();
                private readonly System.Collections.Generic.Dictionary<string, int> _sums = new();
                private readonly System.Collections.Generic.Dictionary<string, int> _days = new();
                public void Add(string key, int sum) { lock (_gate) { _sums[key] = sum; _days[key] = sum; } }
                public int Of(string key) { lock (_gate) return _sums[key]; }
                public int Days(string key) => _days[key];
            }
            """;
        var graph = StageGraphs.Of(CaseCompiler.Audit("/case.cs", program, SdkKind.Library).Pipeline, "locks", null);

        Assert.Equal(["Shop.Ledger._gate - Shop.Ledger._sums 2 of 2 accesses", "Shop.Ledger._gate > Shop.Ledger._days 1 of 2 accesses"], Edges(graph).Order(StringComparer.Ordinal));
    }

    private static ProgramGraph Draw(string? map) => StageGraphs.Of(CaseCompiler.Audit("/case.cs", Program, SdkKind.Console).Pipeline, "calls", map);

    private static IEnumerable<string> Edges(ProgramGraph graph)
    {
        var labels = graph.Nodes.ToDictionary(n => n.Id, n => n.Label);
        return graph.Edges.Select(e => $"{labels[e.From]} {(e.Style switch { GraphEdgeStyle.Bold => ">", GraphEdgeStyle.Dashed => "~", _ => "-" })} {labels[e.To]} {e.Label}".TrimEnd());
    }
}
