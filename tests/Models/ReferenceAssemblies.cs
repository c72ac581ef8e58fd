using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MapAudit.Tests.Models;

/// <summary>The shared frameworks' public surface, by documentation-comment id, as the models name it.</summary>
internal static class ReferenceAssemblies
{
    private static readonly string[] Frameworks = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    private static readonly Lazy<Compilation> All = new(() => CSharpCompilation.Create("references", references: Files().Select(file => MetadataReference.CreateFromFile(file))));

    private static readonly Lazy<IReadOnlyList<INamedTypeSymbol>> Types = new(CollectTypes);

    private static readonly Lazy<IReadOnlySet<string>> Ids = new(CollectMembers);

    /// <summary>Ids of all methods that a program can call or override; an inherited one also under each type that inherits it.</summary>
    public static IReadOnlySet<string> Members => Ids.Value;

    public static IEnumerable<IMethodSymbol> AllMethods => 
        Types.Value.Where(IsVisible).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).Where(IsVisible);

    public static INamedTypeSymbol? Type(string docId) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(docId, All.Value) as INamedTypeSymbol;

    /// <summary>The methods that the type declares or inherits from a base class other than object, with those of nested types.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type)
    {
        for (var at = type; at is not null && at.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); at = at.BaseType)
        {
            foreach (var method in at.OriginalDefinition.GetMembers().OfType<IMethodSymbol>().Where(IsVisible)) yield return method;
        }
        foreach (var nested in type.GetTypeMembers().Where(IsVisible).Where(nested => nested.TypeKind != TypeKind.Delegate))
        {
            foreach (var method in Methods(nested)) yield return method;
        }
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static List<INamedTypeSymbol> CollectTypes()
    {
        var types = new List<INamedTypeSymbol>();
        var spaces = new Stack<INamespaceOrTypeSymbol>([All.Value.GlobalNamespace]);
        while (spaces.TryPop(out var space))
        {
            foreach (var inner in space.GetMembers().OfType<INamespaceOrTypeSymbol>()) spaces.Push(inner);
            if (space is INamedTypeSymbol type) types.Add(type);
        }
        return types;
    }

    private static HashSet<string> CollectMembers()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Types.Value) AddMembers(type, ids);
        return ids;
    }

    private static void AddMembers(INamedTypeSymbol type, HashSet<string> ids)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>()) ids.Add(method.GetDocumentationCommentId()!);
        var typeId = type.GetDocumentationCommentId()![2..];
        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            var prefix = contract.OriginalDefinition.GetDocumentationCommentId()!.Length;
            foreach (var method in contract.OriginalDefinition.GetMembers().OfType<IMethodSymbol>()) ids.Add(string.Concat("M:", typeId, method.GetDocumentationCommentId().AsSpan(prefix)));
        }
        for (var at = type.BaseType; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            var prefix = at.OriginalDefinition.GetDocumentationCommentId()!.Length;
            foreach (var method in at.OriginalDefinition.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor))
                    ids.Add($"M:{typeId}{method.GetDocumentationCommentId()![prefix..]}");
            }
        }
    }

    /// <summary>The reference packs of the SDK, else the assemblies the runtime itself uses.</summary>
    private static IEnumerable<string> Files()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        foreach (var framework in Frameworks)
        {
            var pack = Newest(Path.Combine(root, "packs", framework + ".Ref"));
            var reference = pack is null ? null : Newest(Path.Combine(pack, "ref"));
            var folder = reference ?? Newest(Path.Combine(root, "shared", framework))
                ?? throw new DirectoryNotFoundException($"{framework} is not installed under {root}");
            foreach (var file in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)) yield return file;
        }
    }

    private static string? Newest(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder).OrderBy(Version).LastOrDefault() : null;

    private static Version Version(string folder)
    {
        var name = Path.GetFileName(folder).Replace("net", "", StringComparison.Ordinal).Split('-')[0];
        return System.Version.TryParse(name, out var version) ? version : new Version();
    }
}
