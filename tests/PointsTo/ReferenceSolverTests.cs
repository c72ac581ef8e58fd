using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.PointsTo;

/// <summary>The solver of the audit finds what the plain one finds, no more and no less: objects, contexts, calls.</summary>
public sealed class ReferenceSolverTests
{
    public static TheoryData<string> Ids => new(Corpus.Files.Select(Corpus.Id));

    public static TheoryData<string> Programs => FactTests.Programs;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Agrees_on_the_case(string id)
    {
        var result = await Corpus.ResultAsync(id);
        Assert.True(result.Error is null, result.ToString());
        Assert.Empty(result.SolverDifferences);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Agrees_on_the_facts(string program)
    {
        var path = Path.Combine(RepositoryFolder.Facts, program).Replace('\\', '/');
        Assert.Empty(PlainSolver.Differences(CaseCompiler.Audit(path, File.ReadAllText(path), SdkKind.Console).Pipeline));
    }

    /// <summary>A comparison that finds nothing when something is lost would prove nothing.</summary>
    [Fact]
    public void A_lost_edge_is_seen()
    {
        const string Text = """
            public class Cart;
            public static class Program
            {
                public static void Main() => Use(new Cart());
                private static void Use(Cart cart) => System.Console.WriteLine(cart);
            }
            """;
        var pipeline = CaseCompiler.Audit("/case.cs", Text, SdkKind.Console).Pipeline;
        var lossy = PointsToAnalysis.Run(pipeline.Program, pipeline.Engine!.Models, CancellationToken.None, filter => new LossyGraph(new PlainGraph(filter)));
        Assert.Contains(PlainSolver.Differences(pipeline.Engine.Heap, lossy), d => d.StartsWith("missing: ", StringComparison.Ordinal) && d.Contains("cart", StringComparison.Ordinal));
    }

    /// <summary>Forgets every copy edge.</summary>
    private sealed class LossyGraph(PlainGraph graph) : IPointerGraph
    {
        public int NodeCount => graph.NodeCount;

        public int EdgeCount => graph.EdgeCount;

        public int CollapsedNodes => 0;

        public int Allocate(int count = 1) => graph.Allocate(count);

        public MapAudit.Analysis.Common.SparseSet SetOf(int node) => graph.SetOf(node);

        public void AddObject(int node, int value) => graph.AddObject(node, value);

        public void AddEdge(int from, int to, int filterType = -1)
        {
        }

        public void Watch(int node, Action<int> onObject) => graph.Watch(node, onObject);

        public bool Solve(Func<bool> afterStep) => graph.Solve(afterStep);
    }
}
