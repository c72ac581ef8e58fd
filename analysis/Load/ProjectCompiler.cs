using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Analysis.Load;

/// <summary>Makes the compilation of one project from its file alone, as the SDK would set it up, minus generators.</summary>
internal sealed class ProjectCompiler(FrameworkReferences frameworks, NetFrameworkReferences netFramework, ReferenceFinder finder, LoadOptions options)
{
    /// <param name="projectReferences">The compilations of the projects it refers to.</param>
    public LoadedProject Compile(ProjectFile project, IReadOnlyList<string> files, IEnumerable<Compilation> projectReferences, CancellationToken cancellation)
    {
        var isTest = ProjectTraits.IsTest(project, project.Name);
        var output = Output(project);
        var sdk = ProjectTraits.Sdk(project, output, isTest);
        var framework = Framework(project, sdk);
        var language = project.IsVisualBasic ? LanguageNames.VisualBasic : LanguageNames.CSharp;
        MetadataReference[] references = [.. framework, .. projectReferences.Select(other => CompilationReferences.For(other, language)).OfType<MetadataReference>(), .. finder.Find(project, framework)];
        var name = project.Properties["AssemblyName"] is { Length: > 0 } given ? given : project.Name;

        ParseOptions parse = project.IsVisualBasic ? ProjectDefines.VisualBasic(project, output) : CSharpParse(project);
        var trees = new SyntaxTree?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Degree, CancellationToken = cancellation }, index =>
        {
            if (SourceFiles.Read(files[index]) is not { } text) return;
            trees[index] = project.IsVisualBasic
                ? VisualBasicSyntaxTree.ParseText(text, (VisualBasicParseOptions)parse, files[index], cancellation)
                : CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)parse, files[index], cancellationToken: cancellation);
        });
        ImmutableArray<SyntaxTree> user = [.. trees.OfType<SyntaxTree>()];
        Compilation compilation = project.IsVisualBasic
            ? VisualBasicCompilation.Create(name, user, references, Signed(VisualBasicOptions(project, output), project))
            : CSharpCompilation.Create(name, user.Add(GlobalUsings(project, (CSharpParseOptions)parse)), references, Signed(CSharpSettings.Options(output), project));
        return new(project.Name, project.FullPath, language, compilation, project.Framework.Family == FrameworkFamily.Unknown ? frameworks.TargetFramework : project.Framework.Moniker, isTest, sdk, user)
        {
            IsForShow = ProjectTraits.IsForShow(project, project.Name, project.FullPath, options.Paths),
            IsPublished = !isTest && ProjectTraits.IsPublished(project, output),
        };
    }

    private ImmutableArray<MetadataReference> Framework(ProjectFile project, SdkKind sdk)
    {
        if (project.Framework.Family == FrameworkFamily.Framework && netFramework.For(project.Framework.Version) is { IsEmpty: false } desktop) return desktop;
        // A library gets ASP.NET Core from a package or through a reference that this loader may not see; having it does no harm.
        var mayUseAspNet = project.Framework.Family != FrameworkFamily.Standard
            || project.Items("PackageReference").Any(item => item.Value.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase) || item.Value.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase));
        return [.. mayUseAspNet ? frameworks.Web : frameworks.Core, .. sdk == SdkKind.Desktop ? frameworks.Desktop : []];
    }

    /// <summary>Friend assemblies are told by their keys, so a signed project must have its own.</summary>
    private static T Signed<T>(T compilationOptions, ProjectFile project) where T : CompilationOptions
    {
        var key = project.Properties["AssemblyOriginatorKeyFile"];
        if (!project.Properties.IsTrue("SignAssembly") || key.Length == 0) return compilationOptions;
        var path = Path.GetFullPath(Path.Combine(project.Folder, ProjectProperties.Slashes(key)));
        return !File.Exists(path) ? compilationOptions : (T)compilationOptions.WithCryptoKeyFile(path).WithStrongNameProvider(new DesktopStrongNameProvider());
    }

    private static OutputKind Output(ProjectFile project) => project.Properties["OutputType"].ToLowerInvariant() switch
    {
        "exe" => OutputKind.ConsoleApplication,
        "winexe" => OutputKind.WindowsApplication,
        "" when project.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || project.Sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase) => OutputKind.ConsoleApplication,
        _ => OutputKind.DynamicallyLinkedLibrary,
    };

    private static CSharpParseOptions CSharpParse(ProjectFile project) =>
        CSharpSettings.WithoutNullableAnalysis(new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ProjectDefines.All(project).Where(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier).Distinct(StringComparer.Ordinal)));

    private static VisualBasicCompilationOptions VisualBasicOptions(ProjectFile project, OutputKind output)
    {
        var imports = project.Items("Import").Where(item => item.Operation == "Include").Select(item => item.Value).ToList();
        if (project.IsSdkStyle) imports.AddRange(VisualBasicSettings.DefaultImports);
        foreach (var removed in project.Items("Import").Where(item => item.Operation == "Remove")) imports.Remove(removed.Value);
        var root = project.Properties["RootNamespace"] is { Length: > 0 } given ? given : project.IsSdkStyle ? project.Name.Replace(' ', '_') : "";
        return VisualBasicSettings.Options(output, root, imports.Distinct(StringComparer.OrdinalIgnoreCase))
            .WithOptionInfer(!project.Properties["OptionInfer"].Equals("Off", StringComparison.OrdinalIgnoreCase))
            .WithOptionExplicit(!project.Properties["OptionExplicit"].Equals("Off", StringComparison.OrdinalIgnoreCase))
            .WithEmbedVbCoreRuntime(false);
    }

    private static SyntaxTree GlobalUsings(ProjectFile project, CSharpParseOptions parse)
    {
        List<string> usings = [];
        if (project.Properties.IsTrue("ImplicitUsings"))
        {
            usings.AddRange(ImplicitUsings.Base);
            if (project.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)) usings.AddRange(ImplicitUsings.Web);
            if (project.Sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase)) usings.AddRange(ImplicitUsings.Worker);
            if (project.Framework.Family == FrameworkFamily.Framework) usings.Remove("System.Net.Http");
        }
        foreach (var item in project.Items("Using"))
        {
            if (item.Operation == "Remove") usings.Remove(item.Value);
            else usings.Add(item.Meta("Alias") is { Length: > 0 } alias ? $"{alias} = {item.Value}" : item.Meta("Static").Equals("true", StringComparison.OrdinalIgnoreCase) ? $"static {item.Value}" : item.Value);
        }
        return CSharpSyntaxTree.ParseText(ImplicitUsings.Source(usings.Distinct(StringComparer.Ordinal)) + Friends(project), parse, Path.Combine(project.Folder, "obj", project.Name + ".GlobalUsings.g.cs"));
    }

    /// <summary>The friend assemblies that the SDK would write as attributes.</summary>
    private static string Friends(ProjectFile project)
    {
        var named = project.Items("InternalsVisibleTo").Where(item => item.Operation == "Include")
            .Select(item => (item.Value, Key: item.Meta("Key") is { Length: > 0 } key ? key : project.Properties.IsTrue("SignAssembly") ? project.Properties["PublicKey"] : ""))
            .Select(friend => friend.Key.Length == 0 ? friend.Value : $"{friend.Value}, PublicKey={friend.Key}");
        var written = project.Items("AssemblyAttribute").Where(item => item.Value.EndsWith("InternalsVisibleTo", StringComparison.Ordinal) || item.Value.EndsWith("InternalsVisibleToAttribute", StringComparison.Ordinal)).Select(item => item.Meta("_Parameter1"));
        return string.Concat(named.Concat(written).Select(friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(friend, quote: true)})]\n"));
    }
}
