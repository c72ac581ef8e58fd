using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Delegates to lambdas, local functions and method groups. Their bodies are lowered with the member they stand in.</summary>
internal static class Closures
{
    public static void Register(OperationTable table)
    {
        table.On<IAnonymousFunctionOperation>(OperationKind.AnonymousFunction, (body, function) => MakeDelegate(body, function, function.Type));
        table.On<IDelegateCreationOperation>(OperationKind.DelegateCreation, LowerCreation);
        table.On<IMethodReferenceOperation>(OperationKind.MethodReference, (body, reference) => MakeDelegate(body, reference, reference.Type));
        table.On<IAddressOfOperation>(OperationKind.AddressOf, LowerAddress);
        table.On<ILocalFunctionOperation>(OperationKind.LocalFunction, (body, function) => { });
    }

    public static IrVariable MakeDelegate(BodyLowering body, IAnonymousFunctionOperation lambda, ITypeSymbol? type)
    {
        var span = body.Span(lambda);
        var target = body.Temporary(body.Type(type));
        if (body.Variables.Captures.FunctionOf(lambda) is { } function)
            body.Emit(new MakeDelegate { Target = target, Type = target.Type, Method = function.Method, Receiver = body.ReceiverFor(function, span), Span = span });
        return target;
    }

    /// <summary>A pointer to a method; any other address is a boundary.</summary>
    private static IrVariable? LowerAddress(BodyLowering body, IAddressOfOperation address) => address.Reference is IMethodReferenceOperation method
        ? MakeDelegate(body, method, address.Type)
        : Dynamics.Lower(body, address);

    private static IrVariable? LowerCreation(BodyLowering body, IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => MakeDelegate(body, lambda, creation.Type),
        IMethodReferenceOperation method => MakeDelegate(body, method, creation.Type),
        { Type: { TypeKind: TypeKind.Delegate } from } when creation.Type is { } to && body.Type(from) != body.Type(to) => Rewrap(body, body.Value(creation.Target), from, to, body.Span(creation)),
        _ => body.Value(creation.Target),
    };

    /// <summary>A delegate of another type around a delegate: it runs the one it was made of.</summary>
    public static IrVariable Rewrap(BodyLowering body, IrVariable inner, ITypeSymbol from, ITypeSymbol to, SourceSpan span)
    {
        if (body.Type(from) == body.Type(to) || (from as INamedTypeSymbol)?.DelegateInvokeMethod is not { } invoke) return inner;
        var target = body.Temporary(body.Type(to));
        body.Emit(new MakeDelegate { Target = target, Type = target.Type, Method = body.Symbols.Methods.Of(invoke), Receiver = inner, Span = span });
        return target;
    }

    /// <summary>A delegate to any one of some methods, of a type that nobody knows.</summary>
    public static IrVariable MakeDelegate(BodyLowering body, IReadOnlyList<IMethodSymbol> methods, IrVariable? receiver, ITypeSymbol? type, SourceSpan span)
    {
        var target = body.Temporary(body.Type(type));
        foreach (var method in methods)
        {
            var local = method.MethodKind == MethodKind.LocalFunction ? body.Variables.Captures.FunctionOf(method) : null;
            if (method.MethodKind == MethodKind.LocalFunction && local is null) continue;
            var callee = local?.Method ?? body.Symbols.Methods.Of(method);
            body.Emit(new MakeDelegate
            {
                Target = target,
                Type = target.Type,
                Method = callee,
                Receiver = local is not null ? body.ReceiverFor(local, span) : callee.IsStatic ? callee.IsExtension ? receiver : null : receiver ?? body.Variables.This ?? body.Nothing(callee.ContainingType, span),
                IsVirtual = local is null && callee.IsVirtual,
                Span = span,
            });
        }
        return target;
    }

    private static IrVariable MakeDelegate(BodyLowering body, IMethodReferenceOperation reference, ITypeSymbol? type)
    {
        var span = body.Span(reference);
        var method = reference.Method;
        var target = body.Temporary(body.Type(type));
        if (method.MethodKind == MethodKind.LocalFunction && body.Variables.Captures.FunctionOf(method) is { } local)
        {
            body.Emit(new MakeDelegate
            {
                Target = target,
                Type = target.Type,
                Method = local.Method,
                Receiver = body.ReceiverFor(local, span),
                TypeArguments = [.. method.TypeArguments.Select(body.Type)],
                Span = span,
            });
            return target;
        }
        var callee = body.Symbols.Methods.Of(method);
        // A delegate to an extension method has the extended object as its receiver.
        var receiver = reference.Instance is null ? null : body.Value(reference.Instance);
        if (callee.IsStatic && !callee.IsExtension) receiver = null;
        else if (!callee.IsStatic) receiver ??= body.Variables.This;
        body.Emit(new MakeDelegate
        {
            Target = target,
            Type = target.Type,
            Method = callee,
            Receiver = receiver,
            IsVirtual = callee.IsVirtual && !References.IsBase(reference.Instance),
            TypeArguments = [.. method.TypeArguments.Select(body.Type)],
            Span = span,
        });
        return target;
    }
}
