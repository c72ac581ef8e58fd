using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// What code outside the assembly can name: public and protected members of such types; with InternalsVisibleTo also internal
/// ones; in files without a project all that is not private.
/// </summary>
internal sealed class ApiVisibility(AssemblyTable assemblies)
{
    public bool IsApi(ISymbol symbol)
    {
        var assembly = assemblies.Of(symbol.ContainingAssembly);
        var internalsCount = assembly.HasFriends || assembly.IsLoose;
        for (var part = symbol; part is not null and not INamespaceSymbol; part = part.ContainingType)
            if (part is INamedTypeSymbol { IsAnonymousType: true } || !IsVisible(part, internalsCount)) return false;
        return true;
    }

    private static bool IsVisible(ISymbol symbol, bool internalsCount) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => internalsCount,
        // An explicit implementation is called through its interface.
        Accessibility.Private => symbol is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } method
            && IsVisible(method.ExplicitInterfaceImplementations[0].ContainingType, internalsCount),
        _ => false,
    };
}
