using Xunit;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Tests.Lower;

/// <summary>Compiles small programs against the running framework and lowers them.</summary>
internal static class TestProgram
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.VisualBasic.Core.dll" or "Microsoft.CSharp.dll"))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public const string Usings = "global using System; global using System.Collections.Generic; global using System.Collections.Concurrent; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    public static CSharpCompilation CSharp(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, string name = "Test", params IEnumerable<MetadataReference> references) =>
        CSharp([("test.cs", source)], kind, name, references);

    public static CSharpCompilation CSharp(IEnumerable<(string Path, string Text)> files, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, string name = "Test", params IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);
        return CSharpCompilation.Create(
            name,
            files.Prepend(("usings.cs", Usings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, options, file.Item1)),
            [.. Framework.Value, .. references],
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static VisualBasicCompilation VisualBasic(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) => VisualBasicCompilation.Create(
        "Test",
        [VisualBasicSyntaxTree.ParseText(source, path: "test.vb")],
        Framework.Value,
        new VisualBasicCompilationOptions(kind, globalImports: GlobalImport.Parse("System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks")));

    public static IrProgram Lower(Compilation compilation, int jobs = 1, bool isLoose = false) =>
        ProgramLowering.Lower([new LoweringInput(compilation, compilation.AssemblyName!, null, false, isLoose)], jobs, CancellationToken.None);

    /// <summary>Lowers a program that compiles, and checks the result.</summary>
    public static IrProgram LowerChecked(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        var program = Lower(compilation);
        Assert.Empty(IrChecker.Check(program));
        return program;
    }
}
