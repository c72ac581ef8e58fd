using System.Runtime.CompilerServices;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>Programs that use much of each language leave nothing unknown but what is named here.</summary>
public sealed class LanguageConstructTests
{
    [Fact]
    public void CSharp_leaves_nothing_unknown()
    {
        var program = TestProgram.LowerChecked(TestProgram.CSharp(Source("everything.cs")));
        Assert.Empty(program.Counts.UnknownOperations);
        Assert.Equal(0, program.Counts.UnresolvedCalls);
    }

    [Fact]
    public void Visual_Basic_leaves_nothing_unknown()
    {
        var program = TestProgram.LowerChecked(TestProgram.VisualBasic(Source("everything.vb")));
        Assert.Empty(program.Counts.UnknownOperations);
        Assert.Equal(0, program.Counts.UnresolvedCalls);
    }

    [Fact]
    public void Dynamic_code_and_pointers_are_boundaries()
    {
        var program = TestProgram.LowerChecked(TestProgram.CSharp("""
            public class C
            {
                public void M(dynamic d) { d.Foo(1); d["x"] = 3; var y = d.Bar; }
                public unsafe int N(int[] a, delegate*<int, int> f) { fixed (int* p = a) { return *p + f(3); } }
            }
            """));
        Assert.All(program.Methods.SelectMany(method => method.Body?.Instructions ?? []).OfType<Unknown>(), unknown => Assert.True(unknown.IsBoundary, unknown.What));
        Assert.Equal(["DynamicIndexerAccess", "DynamicInvocation", "DynamicMemberReference", "Pointer"], program.Counts.UnknownOperations.Keys);
        Assert.Single(program.Methods.SelectMany(method => method.Body?.Instructions ?? []).OfType<Invoke>());
    }

    [Fact]
    public void Code_that_does_not_bind_is_lowered_as_far_as_it_goes()
    {
        var compilation = TestProgram.CSharp("""
            public class C
            {
                private readonly Dictionary<string, int> _map = new();
                private readonly Missing _missing = new Missing(1);
                public void M() { _missing.Run(() => _map.Clear()); Nowhere(_map["x"]); _map.Put("a", 1); foreach (var x in _missing.All) _map.Remove(x.Key); }
            }
            """);
        var program = TestProgram.Lower(compilation);
        Assert.Empty(IrChecker.Check(program));
        Assert.True(program.Counts.UnresolvedCalls >= 4);
        Assert.True(program.Counts.UnresolvedTypeNames > 0);
        var calls = program.Methods.SelectMany(method => method.Body?.Instructions ?? []).OfType<Call>().Select(call => call.Method.Name).ToList();
        Assert.Contains("Run", calls);
        Assert.Contains("Remove", calls);
        Assert.Contains("get_Item", calls);
        Assert.DoesNotContain(program.Counts.UnknownOperations.Keys, what => what.StartsWith("lowering failed", StringComparison.Ordinal));
    }

    private static string Source(string name, [CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "golden", "ir", "constructs", name));
}
