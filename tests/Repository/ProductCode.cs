using MapAudit.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Tests.Repository;

/// <summary>The product's own source, bound once: tests about it ask for symbols, not for words in the text.</summary>
public static class ProductCode
{
    public static readonly IReadOnlyList<string> Folders = ["analysis", "reports", "cli"];

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);
    private static readonly Lazy<IReadOnlyList<Mention>> Collected = new(() => [.. Collect()]);

    public static IReadOnlyList<string> Files { get; } = [.. Folders.SelectMany(folder => RepositoryFolder.Files(Path.Combine(RepositoryFolder.Root, folder), ".cs"))];

    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>Every symbol that a file names, with the place.</summary>
    public static IReadOnlyList<Mention> Mentions => Collected.Value;

    private static IEnumerable<Mention> Collect()
    {
        foreach (var tree in Compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0))
        {
            var model = Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
            {
                var info = model.GetSymbolInfo(name);
                foreach (var symbol in info.Symbol is { } bound ? [bound] : info.CandidateSymbols)
                    yield return new Mention(RepositoryFolder.Relative(tree.FilePath), name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, symbol, name);
            }
        }
    }

    private static CSharpCompilation Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        var usings = CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(u => $"global using {u};\n")), parse);
        var trees = Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), parse, file));
        // What these tests run on is what the product is built on, the product itself excepted.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("mapaudit", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Product", [usings, .. trees], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }
}

/// <summary>A place in the product that names a symbol.</summary>
public sealed record Mention(string File, int Line, ISymbol Symbol, SimpleNameSyntax Name)
{
    public override string ToString() => $"{File}:{Line}: {Symbol.ToDisplayString()}";
}
