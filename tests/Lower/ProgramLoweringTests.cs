using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>What lowering promises about whole programs: one element for all mentions, dispatch, API, entry points, remarks.</summary>
public sealed class ProgramLoweringTests
{
    private const string Library = """
        namespace Lib;
        public interface IStore { void Put(string key); }
        public class Store : IStore
        {
            public static readonly Dictionary<string, int> All = new();
            public Dictionary<string, int> Own { get; } = new();
            public virtual void Put(string key) => Own[key] = 1;
        }
        """;

    private const string Application = """
        using Lib;
        public class Special : Store { public override void Put(string key) => Store.All[key] = Own.Count; }
        public static class App { public static void Main() { IStore store = new Special(); store.Put("x"); Store.All.Clear(); } }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_project_seen_from_another_is_the_same(bool asFile)
    {
        var library = TestProgram.CSharp(Library, name: "Lib");
        MetadataReference reference = asFile ? Emitted(library) : library.ToMetadataReference();
        var application = TestProgram.CSharp(Application, OutputKind.ConsoleApplication, "App", reference);
        Assert.DoesNotContain(application.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var program = ProgramLowering.Lower([new(library, "Lib", null, false, false), new(application, "App", null, false, false)], 2, TestContext.Current.CancellationToken);

        Assert.Empty(IrChecker.Check(program));
        Assert.Single(program.Fields, field => field.FullName == "Lib.Store.All");
        Assert.Single(program.Types, type => type.Name == "Lib.Store");
        var put = Assert.Single(program.Methods, method => method.DocId == "M:Lib.IStore.Put(System.String)");
        var special = Assert.Single(program.Types, type => type.Name == "Special");
        Assert.Equal("M:Special.Put(System.String)", Assert.Single(special.Dispatch[put]).Method.DocId);
        // The auto-property of the other project is read as the field it is.
        Assert.Contains(special.Methods.Single(method => method.Name == "Put").Body!.Instructions, step => step is LoadField { Field.FullName: "Lib.Store.Own" });
        Assert.Equal(["App.Main()"], program.EntryPoints.Select(method => method.DisplayName));
        Assert.Equal([false, true], program.Assemblies.Take(2).Select(assembly => assembly.IsEntry));
    }

    [Fact]
    public void Several_files_with_top_level_statements_stay_apart()
    {
        var compilation = TestProgram.CSharp(
            [("a.cs", "var map = new Dictionary<int, int>(); Task.Run(() => map.Clear());"), ("b.cs", "var map = new HashSet<int>(); Task.Run(() => map.Clear());")],
            OutputKind.ConsoleApplication);
        var program = TestProgram.Lower(compilation, isLoose: true);
        Assert.Empty(IrChecker.Check(program));
        Assert.Equal(2, program.Methods.Count(method => method.Kind == IrMethodKind.TopLevel && method.Body is not null));
        Assert.Equal(["Program.<Main>$.map", "Program.<Main>$.map"], program.Fields.Where(field => field.IsCapture).Select(field => field.FullName));
    }

    [Fact]
    public void Api_is_what_other_assemblies_can_name()
    {
        const string source = """
            public class A { public int P; protected int Q; internal int R; private int S; class N { public int T; } }
            class B { public int U; }
            """;
        Assert.Equal(["P", "Q"], ApiFields(source, isLoose: false));
        Assert.Equal(["P", "Q", "R"], ApiFields("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"X\")] " + source, isLoose: false).Except(["U"]));
        Assert.Equal(["P", "Q", "R", "U"], ApiFields(source, isLoose: true));
    }

    [Fact]
    public void A_static_field_of_a_generic_type_is_one_for_each_instantiation()
    {
        var program = TestProgram.LowerChecked(TestProgram.CSharp("""
            public class Pool<T> { public static readonly List<T> Free = new(); }
            public class User { public int Count() => Pool<int>.Free.Count + Pool<string>.Free.Count; }
            """));
        var fields = program.Fields.Where(field => field.FullName == "Pool.Free").ToList();
        Assert.Equal(["Pool<T>", "Pool<int>", "Pool<string>"], fields.Select(field => field.ContainingType.DisplayName));
        Assert.All(fields, field => Assert.Same(fields[0], field.Definition));
    }

    [Fact]
    public void Remarks_are_kept_with_their_places()
    {
        var program = TestProgram.Lower(TestProgram.CSharp("""
            class C // mapaudit: ignore MAP001 because
            {
                int x; //@ points-to x
                // mapaudit is a tool
            }
            """));
        Assert.Equal(["mapaudit: ignore MAP001 because", "@ points-to x"], program.Remarks.Select(remark => remark.Text));
        Assert.Equal([1, 3], program.Remarks.Select(remark => remark.Span.StartLine));
    }

    [Fact]
    public void Attributes_keep_their_constant_arguments()
    {
        var program = TestProgram.Lower(TestProgram.CSharp("""
            [Obsolete("old", DiagnosticId = "X1")] public class C { [ThreadStatic] static int _a; [ThreadStatic] int _b; }
            """));
        var attribute = Assert.Single(program.Types.Single(type => type.Name == "C").Attributes);
        Assert.Equal("T:System.ObsoleteAttribute", attribute.DocId);
        Assert.Equal(["old", "DiagnosticId=X1"], attribute.Arguments);
        Assert.Equal([true, false], program.Fields.Where(field => field.IsSource).Select(field => field.IsThreadStatic));
    }

    [Fact]
    public void Primary_constructor_parameters_are_fields_only_where_members_use_them()
    {
        var program = TestProgram.LowerChecked(TestProgram.CSharp("""
            public class C(Dictionary<int, int> kept, List<int> passed, string late)
            {
                private readonly List<int> _list = passed;
                private readonly Func<string> _say = () => late;
                public int Count => kept.Count;
            }
            """));
        Assert.Equal(["C.kept", "C.late", "C._list", "C._say"], program.Fields.Where(field => field.IsSource).Select(field => field.FullName));
    }

    private static IEnumerable<string> ApiFields(string source, bool isLoose) =>
        TestProgram.Lower(TestProgram.CSharp(source), isLoose: isLoose).Fields.Where(field => field.IsSource && field.IsApi).Select(field => field.Name);

    private static PortableExecutableReference Emitted(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
