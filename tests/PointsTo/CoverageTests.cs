using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.PointsTo;

/// <summary>Nothing is lost silently: what the analysis did not follow is counted in the report.</summary>
public sealed class CoverageTests
{
    private const string Program = """
        namespace Shop;
        public interface IShelf { int Count(); }
        public interface IGhost { void Haunt(); }
        public sealed class Wood : IShelf { public int Count() => 1; }
        public sealed class Steel : IShelf { public int Count() => 2; }
        public sealed class Cellar
        {
            private static readonly System.Collections.Generic.Dictionary<string, int> Bottles = new();
            private readonly System.Collections.Generic.HashSet<string> _labels = new();
            public int Count()
            {
                var years = new System.Collections.Generic.HashSet<int>();
                return _labels.Count + Bottles.Count + years.Count;
            }
        }
        public sealed class Store
        {
            private readonly System.Collections.Generic.Dictionary<string, int> _stock = new();
            public void Write()
            {
                dynamic loose = _stock;
                loose.Add("tea", 1);
            }
        }
        public static class Program
        {
            public static void Main(string[] args)
            {
                System.Runtime.InteropServices.NativeLibrary.SetDllImportResolver(typeof(Program).Assembly, (name, assembly, path) => 0);
                System.Runtime.InteropServices.NativeLibrary.GetMainProgramHandle();
                System.Runtime.InteropServices.NativeLibrary.GetMainProgramHandle();
                new Store().Write();
                IShelf shelf = args.Length > 0 ? new Wood() : new Steel();
                shelf.Count();
                new Wood().Count();
                (new IShelf[1])[0].Count();
                (new IGhost[1])[0].Haunt();
                typeof(string).GetMethod("Trim", [])!.Invoke(args[0], null);
                typeof(Store).GetField("_stock")!.GetValue(null);
            }
        }
        """;

    private static readonly CoverageSummary Coverage = CaseCompiler.Audit("/case.cs", Program, SdkKind.Console).Report.Coverage;

    [Fact]
    public void Code_and_places_that_cannot_be_named_are_counted()
    {
        Assert.Contains(new NamedCount("System.Reflection.MethodBase.Invoke", 1), Coverage.UnknownOperations);
        Assert.Contains(new NamedCount("System.Reflection.FieldInfo.GetValue", 1), Coverage.UnknownOperations);
    }

    [Fact]
    public void Calls_without_a_model_are_named_and_those_given_a_delegate_come_first()
    {
        const string Library = "System.Runtime.InteropServices.NativeLibrary.";
        Assert.Equal([new UnmodelledCallee(Library + "SetDllImportResolver", 1, 1), new UnmodelledCallee(Library + "GetMainProgramHandle", 2)], Coverage.UnmodelledCallees.Where(c => c.Name.StartsWith(Library, StringComparison.Ordinal)));
        Assert.InRange(Coverage.UnmodelledCalls.Count, 3, Coverage.UnmodelledCalls.Total);
    }

    [Fact]
    public void Maps_that_leave_the_analysis_are_listed()
    {
        var escape = Assert.Single(Coverage.BoundaryEscapes);
        Assert.Equal(("Shop.Store._stock", "handed to 'dynamic'", 22), (escape.Map, escape.How, escape.Span.StartLine));
    }

    [Fact]
    public void Code_that_nothing_calls_is_counted_and_its_maps_are_named()
    {
        var unreached = Assert.Single(Coverage.Unreached);
        Assert.Equal((1, 5), (unreached.Methods, unreached.AllMethods));
        Assert.Equal(["Shop.Cellar.Bottles", "Shop.Cellar.Count.years", "Shop.Cellar._labels"], unreached.Maps.Select(m => m.Name));
        Assert.Equal(8, unreached.Maps[0].Declaration.StartLine);
    }

    [Fact]
    public void A_method_of_which_a_copy_runs_is_reached()
    {
        var text = """
            namespace Shop;
            public static class Program
            {
                public static void Main() { Put(true); Put(false); }
                private static void Put(bool twice) { var all = new System.Collections.Generic.HashSet<int>(); if (twice) all.Add(2); else all.Add(1); }
            }
            """;
        Assert.Empty(CaseCompiler.Audit("/case.cs", text, SdkKind.Console).Report.Coverage.Unreached);
    }

    [Fact]
    public void Targets_of_virtual_calls_are_counted_by_place() => Assert.Equal(2, Coverage.TargetsPerVirtualCall);

    [Fact]
    public void Calls_on_objects_that_nothing_makes_are_counted_by_place() => Assert.Equal(new Share(1, 5), Coverage.CallsOnUnknownObjects);

    [Fact]
    public void What_fits_the_budget_is_not_cut() => Assert.Empty(Coverage.BudgetFallbacks);

    [Fact]
    public void Objects_beyond_the_limit_of_a_class_are_said_to_be_one()
    {
        var owners = string.Concat(Enumerable.Range(0, 70).Select(i => $"new Owner().Put({i});\n"));
        var text = $$"""
            namespace Shop;
            public sealed class Owner
            {
                private readonly System.Collections.Generic.Dictionary<int, int> _items = new();
                public void Put(int key) => _items[key] = key;
            }
            public static class Program
            {
                public static void Main()
                {
                    {{owners}}
                }
            }
            """;
        var fallback = Assert.Single(CaseCompiler.Audit("/case.cs", text, SdkKind.Console).Report.Coverage.BudgetFallbacks);
        Assert.Contains("Shop.Owner", fallback, StringComparison.Ordinal);
    }
}
