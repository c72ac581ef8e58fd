using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Load;

public sealed class LooseFileTests : IDisposable
{
    private readonly FixtureFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Top_level_statements_make_a_console_program()
    {
        folder.Write("a.cs", "var map = new Dictionary<int, int>();\nParallel.For(0, 9, i => map[i] = i);\nConsole.WriteLine(map.Count);\n");
        var project = Assert.Single((await folder.LoadAsync(false, "a.cs")).Projects);
        Assert.Equal(("a", SdkKind.Console, OutputKind.ConsoleApplication), (project.Name, project.Sdk, project.Compilation.Options.OutputKind));
        Assert.Empty(Errors(project));
    }

    [Fact]
    public async Task Web_code_gets_the_web_usings()
    {
        folder.Write("a.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/\", (HttpContext c) => c.Request.Path.Value);\napp.Run();\n");
        var project = Assert.Single((await folder.LoadAsync(false, "a.cs")).Projects);
        Assert.Equal(SdkKind.Web, project.Sdk);
        Assert.Empty(Errors(project));
    }

    [Fact]
    public async Task A_type_of_its_own_with_a_web_name_stays_unambiguous()
    {
        folder.Write("a.cs", "using Mine;\nnew Service(new Log());\nnamespace Mine { interface ILogger { } class Log : ILogger { } }\nnamespace Theirs { class Service { } }\n");
        folder.Write("b.cs", "using Mine;\nclass Service(ILogger logger) { public ILogger Logger => logger; }\n");
        var project = Assert.Single((await folder.LoadAsync(false, "a.cs", "b.cs")).Projects);
        Assert.Empty(Errors(project));
    }

    [Fact]
    public async Task A_symbol_is_found_under_which_code_for_several_builds_parses()
    {
        const string Store = """
            class Store
            {
            #if NET45
                public string Get(object context)
            #elif NETCOREAPP1_0
                public string Get(Store context)
            #endif
                {
                    return "";
                }
            }
            """;
        folder.Write("x/store.cs", Store);
        folder.Write("x/user.cs", "class User {\n#if NETCOREAPP1_0\n    int core;\n#endif\n#if NET45\n    int old;\n#endif\n}\n");
        var project = Assert.Single((await folder.LoadAsync(false, "x")).Projects);
        Assert.Empty(Errors(project));
        Assert.Equal("Store", Assert.Single(project.Compilation.GetTypeByMetadataName("Store")!.GetMembers("Get").OfType<IMethodSymbol>()).Parameters[0].Type.Name);
        Assert.Equal(["core"], project.Compilation.GetTypeByMetadataName("User")!.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name));
    }

    [Fact]
    public async Task Broken_code_without_conditions_gets_no_symbol()
    {
        folder.Write("x/broken.cs", "class Broken {\n#if MORE\n    int more;\n#endif\n    int = ;\n}\n");
        var project = Assert.Single((await folder.LoadAsync(false, "x")).Projects);
        Assert.Empty(project.Compilation.GetTypeByMetadataName("Broken")!.GetMembers("more"));
    }

    [Fact]
    public async Task Files_named_together_are_one_library()
    {
        folder.Write("a.cs", "class A { B b = new(); }");
        folder.Write("b.cs", "class B { }");
        var project = Assert.Single((await folder.LoadAsync(false, "b.cs", "a.cs")).Projects);
        Assert.Equal(SdkKind.Library, project.Sdk);
        Assert.Equal(["a.cs", "b.cs"], project.UserTrees.Select(tree => Path.GetFileName(tree.FilePath)));
        Assert.Empty(Errors(project));
    }

    [Fact]
    public async Task Two_programs_are_two_projects_that_share_the_rest()
    {
        folder.Write("x/a.cs", "Console.WriteLine(Shared.Value);");
        folder.Write("x/b.cs", "Shared.Value++;");
        folder.Write("x/shared.cs", "static class Shared { public static int Value; }");
        var result = await folder.LoadAsync(false, "x");
        Assert.Equal(["x", "a", "b"], result.Projects.Select(project => project.Name));
        Assert.All(result.Projects, project => Assert.Empty(Errors(project)));
    }

    [Fact]
    public async Task Visual_Basic_has_its_default_imports()
    {
        folder.Write("m.vb", "Module M\n  Sub Main()\n    Dim d As New Dictionary(Of Integer, String)\n    d(1) = CStr(d.Count)\n    Console.WriteLine(d.Count)\n  End Sub\nEnd Module\n");
        var project = Assert.Single((await folder.LoadAsync(false, "m.vb")).Projects);
        Assert.Equal((LanguageNames.VisualBasic, SdkKind.Console), (project.Language, project.Sdk));
        Assert.NotNull(project.Compilation.GetTypeByMetadataName("M"));
        Assert.Empty(Errors(project));
    }

    [Fact]
    public async Task Both_languages_in_a_folder_are_two_projects()
    {
        folder.Write("x/a.cs", "class A { }");
        folder.Write("x/b.vb", "Class B\nEnd Class\n");
        folder.Write("x/bin/c.cs", "class C { }");
        var result = await folder.LoadAsync(false, "x");
        Assert.Equal([LanguageNames.CSharp, LanguageNames.VisualBasic], result.Projects.Select(project => project.Language).Order(StringComparer.Ordinal));
        Assert.Equal(2, result.Report.Documents);
    }

    [Fact]
    public async Task Broken_code_loads_and_is_counted()
    {
        folder.Write("a.cs", "class A { void M() { Missing.Call(); Foo x = null; int }");
        var project = Assert.Single((await folder.LoadAsync(false, "a.cs")).Projects);
        var count = ResolutionCounter.Count(project, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (count.UnresolvedCalls, count.UnresolvedTypeNames));
        Assert.Equal(1.0, count.UnresolvedCallShare);
    }

    [Fact]
    public async Task A_second_core_library_and_native_files_are_kept_out()
    {
        folder.Write("x/a.cs", "class A { Dictionary<int, string> map = new(); }");
        File.Copy(typeof(object).Assembly.Location, folder["x/corlib.dll"]);
        folder.Write("x/native.dll", "MZ not managed");
        File.Copy(typeof(FactAttribute).Assembly.Location, folder["x/xunit.v3.core.dll"]);
        var project = Assert.Single((await folder.LoadAsync(false, "x")).Projects);
        Assert.Empty(Errors(project));
        Assert.Single(project.Compilation.References, reference => reference.Display!.StartsWith(folder.Root, StringComparison.Ordinal));
    }

    private static IEnumerable<Diagnostic> Errors(LoadedProject project) =>
        project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
