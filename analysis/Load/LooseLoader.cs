using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Load;

/// <summary>
/// Loads source files that no project describes. Files named together are one compilation, except that each file with top-level
/// statements beyond the first is a program of its own, and C# and Visual Basic never mix.
/// </summary>
internal sealed class LooseLoader(LoadOptions options, ReferenceFinder finder, LoadLog log)
{
    private readonly FrameworkReferences frameworks = FrameworkReferences.Installed;

    public IReadOnlyList<Loaded> LoadFolder(string folder, CancellationToken cancellation)
    {
        var references = finder.FindBelow(folder, frameworks.Web);
        return Load(Path.GetFileName(folder), [.. SourceFiles.Below(folder, ".cs", ".vb")], references, cancellation);
    }

    public IReadOnlyList<Loaded> LoadFiles(IReadOnlyList<string> files, CancellationToken cancellation) =>
        Load(files.Count == 1 ? Path.GetFileNameWithoutExtension(files[0]) : Path.GetFileName(Path.GetDirectoryName(files[0])) is { Length: > 0 } folder ? folder : "files", [.. files.Order(StringComparer.Ordinal)], [], cancellation);

    private List<Loaded> Load(string name, ImmutableArray<string> files, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        log.Progress($"Reading {files.Length} source {(files.Length == 1 ? "file" : "files")}");
        var trees = new SyntaxTree?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Degree, CancellationToken = cancellation }, index =>
        {
            if (SourceFiles.Read(files[index]) is { } text) trees[index] = SourceCompiler.Parse(new(files[index], text));
            else log.PassOver(files[index], "it is a binary file");
        });
        ImmutableArray<SyntaxTree> visualBasic = [.. trees.OfType<SyntaxTree>().Where(tree => tree.Options.Language == LanguageNames.VisualBasic)];
        var csharp = LooseSymbols.Mend([.. trees.OfType<SyntaxTree>().Where(tree => tree.Options.Language == LanguageNames.CSharp)]);
        var results = new List<Loaded>();
        if (visualBasic.Length > 0) results.Add(VisualBasic(csharp.Length == 0 ? name : name + ".vb", visualBasic, references));
        if (csharp.Length > 0) results.AddRange(CSharp(name, csharp, references));
        return results;
    }

    private Loaded VisualBasic(string name, ImmutableArray<SyntaxTree> trees, ImmutableArray<MetadataReference> references)
    {
        var isProgram = EntryPoints.Any(trees);
        var compilation = Microsoft.CodeAnalysis.VisualBasic.VisualBasicCompilation.Create(name, trees, [.. frameworks.Web, .. frameworks.Desktop, .. references],
            VisualBasicSettings.Options(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return Result(name, compilation, isProgram ? SdkKind.Console : SdkKind.Library, trees, []);
    }

    private IEnumerable<Loaded> CSharp(string name, ImmutableArray<SyntaxTree> trees, ImmutableArray<MetadataReference> references)
    {
        ImmutableArray<SyntaxTree> programs = [.. trees.Where(EntryPoints.HasTopLevelStatements)];
        if (programs.Length <= 1)
        {
            yield return CSharp(name, trees, references, []);
            yield break;
        }
        var names = programs.Select(tree => Path.GetFileNameWithoutExtension(tree.FilePath)).ToList();
        names = [.. names.Select((program, index) => names.IndexOf(program) == index ? program : $"{program}.{index}")];
        ImmutableArray<SyntaxTree> shared = trees.RemoveRange(programs);
        if (shared.Length > 0)
        {
            // The programs see the internals of what they share, as they would in one assembly.
            var friends = string.Concat(names.Select(program => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo({SyntaxFactory.Literal(program)})]\n"));
            var library = CSharp(name, shared, references, [CSharpSyntaxTree.ParseText(SourceText.From(friends, Encoding.UTF8), (CSharpParseOptions)shared[0].Options, $"obj/{name}.Friends.g.cs")]);
            yield return library;
            references = references.Add(library.Project.Compilation.ToMetadataReference());
        }
        for (var index = 0; index < programs.Length; index++) yield return CSharp(names[index], [programs[index]], references, []);
    }

    private Loaded CSharp(string name, ImmutableArray<SyntaxTree> user, ImmutableArray<MetadataReference> references, ImmutableArray<SyntaxTree> generated)
    {
        var isProgram = EntryPoints.Any(user);
        var names = user.SelectMany(tree => tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)).ToHashSet(StringComparer.Ordinal);
        var output = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        IEnumerable<MetadataReference> all = [.. frameworks.Web, .. frameworks.Desktop, .. references];
        var plain = SourceCompiler.CSharp(name, user.AddRange(generated), SdkKind.Console, all, output);
        var compilation = names.Overlaps(ImplicitUsings.WebMarkers) ? Better(plain, SourceCompiler.CSharp(name, user.AddRange(generated), SdkKind.Web, all, output)) : plain;
        var sdk = names.Overlaps(ImplicitUsings.WebProgramMarkers) && UsesAspNet(names) ? SdkKind.Web : isProgram ? SdkKind.Console : SdkKind.Library;
        return Result(name, compilation, sdk, user, generated);
    }

    /// <summary>The web usings may make a name ambiguous that the file's own usings already decide; whichever leaves fewer errors is right.</summary>
    private static Compilation Better(Compilation plain, Compilation web) => Errors(web) is var count && (count == 0 || count <= Errors(plain)) ? web : plain;

    private static int Errors(Compilation compilation) => compilation.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Names such as Controller or Hub are common; with this one they are the framework's.</summary>
    private static bool UsesAspNet(HashSet<string> names) => names.Contains("AspNetCore") || names.Contains("WebApplication");

    private Loaded Result(string name, Compilation compilation, SdkKind sdk, ImmutableArray<SyntaxTree> user, ImmutableArray<SyntaxTree> generated)
    {
        var project = new LoadedProject(name, null, compilation.Language, compilation, frameworks.TargetFramework, ProjectTraits.IsTest(null, name), sdk, user.RemoveRange(generated));
        return new(project, LoadAccount.Of(project, LoadMethod.BuildLess, [TargetFramework.Parse(frameworks.TargetFramework)], new(RestoreState.NotNeeded, []), repaired: false), []);
    }
}
