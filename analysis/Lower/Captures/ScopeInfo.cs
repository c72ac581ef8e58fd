using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Captures;

/// <summary>
/// A stretch of code whose variables are born together. When a variable of it is captured, a closure object is made each time
/// the scope is entered, with a field for each captured variable.
/// </summary>
internal sealed class ScopeInfo(FunctionInfo owner, ScopeInfo? parent)
{
    public FunctionInfo Owner { get; } = owner;

    public ScopeInfo? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Captured variables, in the order they are met.</summary>
    public List<ISymbol> Captured { get; } = [];

    public bool HasClosure => Captured.Count > 0;

    /// <summary>A function with this closure as its receiver uses <c>this</c>.</summary>
    public bool LinksThis { get; set; }

    /// <summary>Scopes further out that must be reachable from this closure.</summary>
    public HashSet<ScopeInfo> Reaches { get; } = [];

    /// <summary>The closure that this one links to: the innermost of <see cref="Reaches"/>, which leads on to the rest.</summary>
    public ScopeInfo? Link { get; set; }

    public IrType ClosureType { get; set; } = null!;

    public IrField? ThisField { get; set; }

    public IrField? LinkField { get; set; }

    public Dictionary<ISymbol, IrField> Fields { get; } = new(SymbolEqualityComparer.Default);
}
