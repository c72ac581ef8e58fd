using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Captures;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Where the variables of one function live: in variables of the body, in fields of closures, or (ref locals) wherever the
/// place is that they stand for.
/// </summary>
internal sealed class Variables(SymbolTable symbols, BodyBuilder builder, IrMethod method)
{
    private readonly Dictionary<ISymbol, IrVariable> plain = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Place> aliases = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ScopeInfo, IrVariable> closures = [];

    public CaptureAnalysis Captures { get; set; } = null!;

    /// <summary>The enclosing object, also where it had to be fetched from a closure.</summary>
    public IrVariable? This { get; set; }

    /// <summary>Binds the receiver, walks from its closure to those further out, and enters the function's own scope.</summary>
    public void EnterFunction(FunctionInfo function, SourceSpan span)
    {
        This = builder.This;
        if (function.ReceiverScope is { } receiver)
        {
            closures[receiver] = builder.This!;
            var missing = function.Needs.Count(scope => scope != receiver);
            for (var scope = receiver; missing > 0 && scope.Link is { } outer; scope = outer)
            {
                var link = builder.Temporary(outer.ClosureType);
                builder.Emit(new LoadField { Target = link, Object = closures[scope], Field = scope.LinkField!, Span = span });
                closures[outer] = link;
                if (function.Needs.Contains(outer)) missing--;
            }
            This = null;
            if (function.NeedsThis)
            {
                This = builder.Temporary(receiver.ThisField!.Type);
                builder.Emit(new LoadField { Target = This, Object = closures[receiver], Field = receiver.ThisField, Span = span });
            }
        }
        Enter(function.Scope, span);
    }

    /// <summary>A fresh closure, where the scope has captured variables.</summary>
    public void Enter(ScopeInfo? scope, SourceSpan span)
    {
        if (scope is not { HasClosure: true }) return;
        if (!closures.TryGetValue(scope, out var closure)) closures[scope] = closure = builder.Variable("<closure>", scope.ClosureType, IrVariableKind.Temporary);
        builder.Emit(new Allocate { Target = closure, Type = scope.ClosureType, Span = span });
        if (scope.Link is { } outer) builder.Emit(new StoreField { Object = closure, Field = scope.LinkField!, Source = Closure(outer, span), Span = span });
        if (scope.LinksThis && This is not null) builder.Emit(new StoreField { Object = closure, Field = scope.ThisField!, Source = This, Span = span });
        foreach (var parameter in scope.Captured.OfType<IParameterSymbol>())
            if (ParameterVariable(parameter) is { } value)
                builder.Emit(new StoreField { Object = closure, Field = scope.Fields[parameter], Source = value, Span = span });
    }

    /// <summary>The closure of a scope that is entered; a scope that a jump got around is entered here.</summary>
    public IrVariable Closure(ScopeInfo scope, SourceSpan span)
    {
        if (!closures.ContainsKey(scope)) Enter(scope, span);
        return closures[scope];
    }

    public void BindParameter(IParameterSymbol symbol, IrVariable variable) => plain[symbol] = variable;

    public void Alias(ILocalSymbol local, Place place) => aliases[local] = place;

    public Place PlaceOf(ISymbol symbol, SourceSpan span)
    {
        if (aliases.TryGetValue(symbol, out var alias)) return alias;
        if (symbol is ILocalSymbol { IsStatic: true, IsConst: false } local) return StaticLocal(local);
        if (Captures.ClosureOf(symbol) is { } scope)
        {
            var field = scope.Fields[symbol];
            return new FieldPlace(Closure(scope, span), field, field.Type);
        }
        return new LocalPlace(VariableOf(symbol));
    }

    /// <summary>The variable of a local or parameter that is not captured.</summary>
    public IrVariable VariableOf(ISymbol symbol)
    {
        if (plain.TryGetValue(symbol, out var known)) return known;
        if (symbol is IParameterSymbol parameter && ParameterVariable(parameter) is { } value) return plain[symbol] = value;
        var type = symbols.Types.Of((symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type);
        return plain[symbol] = builder.Variable(symbol.Name, type, IrVariableKind.Local, SourceSpans.Declaration(symbol));
    }

    /// <summary>Accessors may name the parameters of their property: by name where the symbol is not the method's own.</summary>
    private IrVariable? ParameterVariable(IParameterSymbol parameter) =>
        plain.GetValueOrDefault(parameter) ?? method.Parameters.FirstOrDefault(own => own.Name == parameter.Name)?.Variable;

    /// <summary>A static local of Visual Basic is a field that only its method names.</summary>
    private Place StaticLocal(ILocalSymbol local)
    {
        var isStatic = local.ContainingSymbol.IsStatic || local.ContainingType is { TypeKind: TypeKind.Module };
        var field = symbols.Fields.Synthetic(method.DocId + "." + local.Name + "@static", () => new IrField
        {
            Id = -1,
            Name = local.Name,
            FullName = method.FullName + "." + local.Name,
            Type = symbols.Types.Of(local.Type),
            ContainingType = method.ContainingType,
            DocId = "F:" + method.FullName + "." + local.Name,
            IsStatic = isStatic,
            IsSource = true,
            Declaration = SourceSpans.Declaration(local),
        });
        return isStatic || This is null ? new StaticFieldPlace(field, field.Type) : new FieldPlace(This, field, field.Type);
    }
}
