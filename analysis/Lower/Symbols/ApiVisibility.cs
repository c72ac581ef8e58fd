using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// What code outside the assembly can name: public and protected members of such types; with InternalsVisibleTo also internal
/// ones; in files without a project all that is not private. A protected member is open to derived classes only: in a sealed
/// class to none, and a hook (virtual or override) is called by the class that declares it.
/// </summary>
internal sealed class ApiVisibility(AssemblyTable assemblies)
{
    public bool IsApi(ISymbol symbol)
    {
        var assembly = assemblies.Of(symbol.ContainingAssembly);
        return IsVisible(symbol, assembly.HasFriends || assembly.IsLoose);
    }

    /// <summary>Only assemblies that InternalsVisibleTo names can reach it.</summary>
    public bool IsForFriends(ISymbol symbol) => assemblies.Of(symbol.ContainingAssembly) is { HasFriends: true, IsLoose: false } && IsVisible(symbol, true) && !IsVisible(symbol, false);

    private static bool IsVisible(ISymbol symbol, bool internalsCount)
    {
        for (var part = symbol; part is not null and not INamespaceSymbol; part = part.ContainingType)
            if (part is INamedTypeSymbol { IsAnonymousType: true } || !IsPartVisible(part, internalsCount)) return false;
        return true;
    }

    private static bool IsPartVisible(ISymbol symbol, bool internalsCount) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected => IsOpen(symbol),
        Accessibility.ProtectedOrInternal => internalsCount || IsOpen(symbol),
        Accessibility.Internal => internalsCount,
        Accessibility.ProtectedAndInternal => internalsCount && IsOpen(symbol),
        // An explicit implementation is called through its interface.
        Accessibility.Private => symbol is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } method
            && IsPartVisible(method.ExplicitInterfaceImplementations[0].ContainingType, internalsCount),
        _ => false,
    };

    /// <summary>Derived classes that are not known may call the protected member, or a framework does so by its own base class.</summary>
    private static bool IsOpen(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { IsOverride: true } method)
        {
            while (method.OverriddenMethod is { } above) method = above;
            return method.DeclaringSyntaxReferences.IsEmpty;
        }
        return !symbol.IsVirtual && symbol.ContainingType is { IsSealed: false };
    }
}
