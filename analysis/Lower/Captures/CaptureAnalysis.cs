using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Captures;

/// <summary>
/// Finds, for one body root, its functions and scopes, and which variables functions capture. Walks the operation tree once,
/// then settles what local functions need through the local functions they call.
/// </summary>
internal sealed class CaptureAnalysis
{
    private readonly Dictionary<ISymbol, ScopeInfo> declaredIn = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, ScopeInfo> scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ISymbol, FunctionInfo> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, FunctionInfo> byOperation = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ISymbol Variable, FunctionInfo User)> uses = [];
    private readonly Func<IParameterSymbol, bool> isPrimaryField;

    private CaptureAnalysis(IMethodSymbol? root, Func<IParameterSymbol, bool> isPrimaryField)
    {
        this.isPrimaryField = isPrimaryField;
        Root = new(null, null, null, root);
        Root.Scope = new(Root, null);
        if (root is not null) DeclareParameters(root, Root.Scope);
        // The body of a partial method names the parameters of the implementing part.
        if (root?.PartialImplementationPart is { } implementation) DeclareParameters(implementation, Root.Scope);
    }

    public FunctionInfo Root { get; }

    /// <summary>Lambdas and local functions in source order, outer before inner.</summary>
    public List<FunctionInfo> Functions { get; } = [];

    /// <summary>All scopes in source order.</summary>
    public List<ScopeInfo> Scopes { get; } = [];

    /// <param name="root">The member the body belongs to; null for initializers.</param>
    /// <param name="isPrimaryField">Whether a parameter of a primary constructor lives in a field.</param>
    public static CaptureAnalysis Of(IMethodSymbol? root, IOperation body, Func<IParameterSymbol, bool> isPrimaryField)
    {
        var analysis = new CaptureAnalysis(root, isPrimaryField);
        analysis.Scopes.Add(analysis.Root.Scope);
        analysis.Walk(body, analysis.Root, analysis.Root.Scope, isOutermost: true);
        analysis.Settle();
        return analysis;
    }

    public ScopeInfo? ScopeAt(IOperation operation) => scopes.GetValueOrDefault(operation);

    public FunctionInfo? FunctionOf(IOperation operation) => byOperation.GetValueOrDefault(operation);

    public FunctionInfo? FunctionOf(IMethodSymbol localFunction) => bySymbol.GetValueOrDefault(localFunction.OriginalDefinition);

    /// <summary>The scope whose closure holds the variable; null when it is not captured.</summary>
    public ScopeInfo? ClosureOf(ISymbol variable) =>
        declaredIn.TryGetValue(variable, out var scope) && scope.HasClosure && scope.Captured.Contains(variable, SymbolEqualityComparer.Default) ? scope : null;

    private void Walk(IOperation operation, FunctionInfo function, ScopeInfo scope, bool isOutermost)
    {
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            var symbol = operation is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)operation).Symbol;
            var inner = new FunctionInfo(function, scope, operation, symbol);
            inner.Scope = new(inner, scope);
            Scopes.Add(inner.Scope);
            Functions.Add(inner);
            byOperation[operation] = inner;
            bySymbol[symbol.OriginalDefinition] = inner;
            DeclareParameters(symbol, inner.Scope);
            foreach (var child in operation.ChildOperations) Walk(child, inner, inner.Scope, isOutermost: true);
            return;
        }

        Note(operation, function);
        if (LocalsOf(operation) is { IsDefaultOrEmpty: false } locals)
        {
            if (!isOutermost)
            {
                scope = new(function, scope);
                Scopes.Add(scope);
                scopes[operation] = scope;
            }
            foreach (var local in locals) declaredIn[local] = scope;
        }
        // The outermost block shares the scope of the parameters.
        var childIsOutermost = isOutermost && operation is IMethodBodyBaseOperation or ISymbolInitializerOperation;
        foreach (var child in operation.ChildOperations) Walk(child, function, scope, childIsOutermost);
    }

    private void Note(IOperation operation, FunctionInfo function)
    {
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                Use(reference.Local, function);
                break;
            case IVariableDeclaratorOperation declarator:
                Use(declarator.Symbol, function);
                break;
            case IParameterReferenceOperation reference:
                if (isPrimaryField(reference.Parameter)) function.NeedThis();
                else Use(reference.Parameter, function);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                function.NeedThis();
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call:
                function.Mentions.Add(call.TargetMethod.OriginalDefinition);
                break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                function.Mentions.Add(reference.Method.OriginalDefinition);
                break;
            case IInvalidOperation { SemanticModel: { } model } when UnresolvedTargets.Called(model, operation.Syntax) is { } called:
                if (called.MethodKind == MethodKind.LocalFunction) function.Mentions.Add(called.OriginalDefinition);
                else if (!called.IsStatic && UnresolvedTargets.IsOnThis(operation.Syntax)) function.NeedThis();
                break;
            case { Kind: OperationKind.None, SemanticModel: { } model }:
                foreach (var method in UnresolvedTargets.Grouped(model, operation.Syntax).Where(method => method.MethodKind == MethodKind.LocalFunction)) function.Mentions.Add(method.OriginalDefinition);
                break;
        }
    }

    private void Use(ISymbol variable, FunctionInfo function)
    {
        if (variable is ILocalSymbol { IsStatic: true, IsConst: false })
        {
            if (!variable.ContainingSymbol.IsStatic) function.NeedThis();
        }
        else
        {
            uses.Add((variable, function));
        }
    }

    private void Settle()
    {
        foreach (var (variable, user) in uses)
        {
            if (!declaredIn.TryGetValue(variable, out var scope)) declaredIn[variable] = scope = OwnerOf(variable, user).Scope;
            if (scope.Owner == user || !IsInside(user, scope.Owner)) continue;
            if (!scope.Captured.Contains(variable, SymbolEqualityComparer.Default)) scope.Captured.Add(variable);
            user.Need(scope);
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var function in Functions.Prepend(Root))
                foreach (var mention in function.Mentions)
                    if (bySymbol.TryGetValue(mention, out var called)) changed |= Inherit(function, called);
        }
        foreach (var function in Functions)
        {
            if (function.ReceiverScope is not { } receiver) continue;
            if (function.NeedsThis) receiver.LinksThis = true;
            receiver.Reaches.UnionWith(function.Needs.Where(scope => scope != receiver));
        }
        foreach (var scope in Scopes.OrderByDescending(scope => scope.Depth))
        {
            if (scope.Reaches.Count == 0) continue;
            scope.Link = scope.Reaches.MaxBy(outer => outer.Depth)!;
            scope.Link.Reaches.UnionWith(scope.Reaches.Where(outer => outer != scope.Link));
        }
    }

    private static bool Inherit(FunctionInfo function, FunctionInfo called)
    {
        var changed = false;
        foreach (var scope in called.Needs)
            if (scope.Owner != function && IsInside(function, scope.Owner)) changed |= function.Need(scope);
        if (called.NeedsThis) changed |= function.NeedThis();
        return changed;
    }

    /// <summary>For variables that no scope lists: the function whose symbol contains them.</summary>
    private FunctionInfo OwnerOf(ISymbol variable, FunctionInfo user)
    {
        for (var function = user; function.Parent is not null; function = function.Parent)
            if (SymbolEqualityComparer.Default.Equals(function.Symbol, variable.ContainingSymbol)) return function;
        return Root;
    }

    private static bool IsInside(FunctionInfo function, FunctionInfo outer)
    {
        for (var part = function; part is not null; part = part.Parent)
            if (part == outer) return true;
        return false;
    }

    private void DeclareParameters(IMethodSymbol method, ScopeInfo scope)
    {
        foreach (var parameter in method.Parameters) declaredIn[parameter] = scope;
    }

    private static ImmutableArray<ILocalSymbol> LocalsOf(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Locals,
        IForLoopOperation loop => [.. loop.Locals, .. loop.ConditionLocals],
        ILoopOperation loop => loop.Locals,
        ISwitchOperation choice => choice.Locals,
        ISwitchCaseOperation part => part.Locals,
        ISwitchExpressionArmOperation arm => arm.Locals,
        ICatchClauseOperation clause => clause.Locals,
        IUsingOperation use => use.Locals,
        ISymbolInitializerOperation initializer => initializer.Locals,
        IConstructorBodyOperation constructor => constructor.Locals,
        _ => [],
    };
}
