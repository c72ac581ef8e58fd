using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Analysis.Load;

/// <summary>C# options for code that is analyzed, not built: everything is allowed and no warning matters.</summary>
internal static class CSharpSettings
{
    public static CSharpCompilationOptions Options(OutputKind output) =>
        new(output, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Default, warningLevel: 0,
            concurrentBuild: true, metadataImportOptions: MetadataImportOptions.Public, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>What may be null is of no interest here, and costs a third of what binding does; the compiler has a switch for it.</summary>
    public static CSharpParseOptions WithoutNullableAnalysis(CSharpParseOptions options) =>
        options.WithFeatures([.. options.Features.Where(feature => feature.Key != NullableAnalysis), new(NullableAnalysis, "never")]);

    private const string NullableAnalysis = "run-nullable-analysis";
}

/// <summary>Visual Basic options as a new project has them, with an empty root namespace unless one is given.</summary>
internal static class VisualBasicSettings
{
    public static readonly IReadOnlyList<string> DefaultImports =
    [
        "Microsoft.VisualBasic", "System", "System.Collections", "System.Collections.Generic", "System.Diagnostics", "System.Linq", "System.Threading", "System.Threading.Tasks", "System.Xml.Linq",
    ];

    public static VisualBasicCompilationOptions Options(OutputKind output, string rootNamespace = "", IEnumerable<string>? imports = null) =>
        new(output, globalImports: (imports ?? DefaultImports).Select(GlobalImport.Parse), rootNamespace: rootNamespace, optionInfer: true,
            optionStrict: OptionStrict.Off, concurrentBuild: true, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
}
