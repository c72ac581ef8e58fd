using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Analysis.Load;

/// <summary>A source file in memory; the path only names it.</summary>
public sealed record SourceFile(string Path, SourceText Text)
{
    public SourceFile(string path, string text) : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }
}

/// <summary>
/// Compiles source that belongs to no project: loose files, snippets and test cases. The references are shared, so a small file costs milliseconds.
/// </summary>
public sealed class SourceCompiler(FrameworkReferences frameworks)
{
    private static readonly CSharpParseOptions CSharpParse = CSharpSettings.WithoutNullableAnalysis(new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview, DocumentationMode.None));
    private static readonly VisualBasicParseOptions VisualBasicParse = new(Microsoft.CodeAnalysis.VisualBasic.LanguageVersion.Latest, DocumentationMode.None);

    public SourceCompiler() : this(FrameworkReferences.Installed)
    {
    }

    /// <summary>Compiles one source text; the extension of <paramref name="path"/> gives the language.</summary>
    public LoadedProject Compile(string path, string text, SdkKind sdk) => Compile(System.IO.Path.GetFileNameWithoutExtension(path), [new SourceFile(path, text)], sdk);

    /// <summary>Compiles files of one language into one project of the given kind.</summary>
    public LoadedProject Compile(string name, IReadOnlyList<SourceFile> files, SdkKind sdk, IEnumerable<MetadataReference>? references = null)
    {
        var isVisualBasic = files.Count > 0 && files.All(file => SourceFiles.IsVisualBasic(file.Path));
        ImmutableArray<SyntaxTree> trees = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(Parse)];
        IEnumerable<MetadataReference> all = [.. frameworks.For(sdk), .. references ?? []];
        var output = OutputKindFor(sdk, trees);
        var compilation = isVisualBasic ? VisualBasicCompilation.Create(name, trees, all, VisualBasicSettings.Options(output)) : CSharp(name, trees, sdk, all, output);
        return new(name, null, compilation.Language, compilation, frameworks.TargetFramework, IsTest: false, sdk, trees);
    }

    /// <summary>Parses one file with the options loose files get.</summary>
    internal static SyntaxTree Parse(SourceFile file) => SourceFiles.IsVisualBasic(file.Path)
        ? VisualBasicSyntaxTree.ParseText(file.Text, VisualBasicParse, file.Path)
        : CSharpSyntaxTree.ParseText(file.Text, CSharpParse, file.Path);

    internal static Compilation CSharp(string name, ImmutableArray<SyntaxTree> trees, SdkKind sdk, IEnumerable<MetadataReference> references, OutputKind output)
    {
        IEnumerable<string> usings = sdk == SdkKind.Web ? [.. ImplicitUsings.Base, .. ImplicitUsings.Web] : ImplicitUsings.Base;
        var globalUsings = CSharpSyntaxTree.ParseText(SourceText.From(ImplicitUsings.Source(usings), Encoding.UTF8), CSharpParse, $"obj/{name}.GlobalUsings.g.cs");
        return CSharpCompilation.Create(name, trees.Add(globalUsings), references, CSharpSettings.Options(output));
    }

    private static OutputKind OutputKindFor(SdkKind sdk, ImmutableArray<SyntaxTree> trees) => sdk switch
    {
        SdkKind.Library => OutputKind.DynamicallyLinkedLibrary,
        SdkKind.Desktop => OutputKind.WindowsApplication,
        _ => EntryPoints.Any(trees) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
    };
}
