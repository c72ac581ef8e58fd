using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Captures;

/// <summary>
/// A function of one body root: the member itself (the root), a lambda or a local function. A function that uses variables of
/// functions around it has as its receiver the closure of the innermost scope it needs, or plain <c>this</c> when it needs
/// nothing else.
/// </summary>
internal sealed class FunctionInfo(FunctionInfo? parent, ScopeInfo? definedIn, IOperation? operation, IMethodSymbol? symbol)
{
    private readonly HashSet<ScopeInfo> needs = [];

    public FunctionInfo? Parent { get; } = parent;

    /// <summary>Scope of the enclosing function the definition stands in.</summary>
    public ScopeInfo? DefinedIn { get; } = definedIn;

    /// <summary>The lambda or local function; null for the root.</summary>
    public IOperation? Operation { get; } = operation;

    public IMethodSymbol? Symbol { get; } = symbol;

    /// <summary>Scope of the parameters and of the variables of the outermost block.</summary>
    public ScopeInfo Scope { get; set; } = null!;

    /// <summary>Local functions that its code mentions.</summary>
    public List<IMethodSymbol> Mentions { get; } = [];

    /// <summary>Scopes of enclosing functions whose variables it uses, itself or through what it calls.</summary>
    public IReadOnlySet<ScopeInfo> Needs => needs;

    public bool NeedsThis { get; private set; }

    /// <summary>Set once for lambdas and local functions; the root's method is that of the member.</summary>
    public IrMethod Method { get; set; } = null!;

    public ScopeInfo? ReceiverScope => needs.Count == 0 ? null : needs.MaxBy(scope => scope.Depth);

    public bool NeedsNothing => needs.Count == 0 && !NeedsThis;

    /// <summary>Marks the need here and in every function between here and the one that owns the scope.</summary>
    public bool Need(ScopeInfo scope)
    {
        var changed = false;
        for (var function = this; function is not null && function != scope.Owner; function = function.Parent) changed |= function.needs.Add(scope);
        return changed;
    }

    public bool NeedThis()
    {
        var changed = false;
        for (var function = this; function.Parent is not null; function = function.Parent)
        {
            changed |= !function.NeedsThis;
            function.NeedsThis = true;
        }
        return changed;
    }
}
