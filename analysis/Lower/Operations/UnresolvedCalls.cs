using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Captures;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Calls and creations that did not bind, because a type or package is missing: a call of the best candidate, else of a method
/// that has nothing but the name in source. The operands are lowered either way.
/// </summary>
internal static class UnresolvedCalls
{
    public static IrVariable? Lower(BodyLowering body, IInvalidOperation operation)
    {
        var span = AccessSpan.Of(operation.Syntax);
        if (Creation(operation.Syntax)) return LowerCreation(body, operation);
        if (UnresolvedIndexers.PlaceOf(body, operation) is { } place) return place.Load(body, span);
        var (target, called) = Called(operation.Syntax);
        var name = NameOf(called);
        IrVariable? receiver = null;
        var arguments = new List<IrVariable>();
        foreach (var child in operation.ChildOperations)
        {
            var isTarget = target is not null && target.Span.Contains(child.Syntax.Span);
            var value = isTarget || child.Syntax == called?.Parent ? body.Lower(child) : UnresolvedHandlers.Value(body, child);
            if (value is null) continue;
            if (receiver is null && isTarget) receiver = value;
            else arguments.Add(value);
        }
        if (name is null) return body.Unknown("Invalid", false, operation.Type, arguments, span);

        body.Unit.Counts.UnresolvedCall();
        var candidate = UnresolvedTargets.Called(body.Unit.Model(operation.Syntax.SyntaxTree), operation.Syntax);
        if (candidate is { MethodKind: MethodKind.LocalFunction })
        {
            var returned = body.Temporary(body.Type(operation.Type));
            Calls.EmitLocalFunction(body, candidate, returned, arguments, span);
            return returned;
        }
        var method = candidate is not null ? body.Symbols.Methods.Of(candidate) : Named(body, name, arguments.Count, receiver is not null, TypeArguments(called).Count);
        if (method.IsStatic && receiver is not null)
        {
            if (method.IsExtension) arguments.Insert(0, receiver);
            receiver = null;
        }
        if (!method.IsStatic) receiver ??= body.Variables.This ?? body.Nothing(method.ContainingType, span);
        var result = body.Temporary(body.Type(operation.Type));
        body.Emit(new Call
        {
            Method = method,
            OnType = method.ContainingType,
            TypeArguments = [.. TypeArguments(called).Select(argument => body.Type(body.Unit.Model(argument.SyntaxTree).GetTypeInfo(argument).Type))],
            Dispatch = receiver is null ? CallDispatch.Static : method.IsVirtual ? CallDispatch.Virtual : CallDispatch.Direct,
            Result = result,
            Receiver = receiver,
            Arguments = arguments,
            IsUnresolved = true,
            Span = span,
        });
        return result;
    }

    /// <summary>A call of a method of which nothing but the name is known.</summary>
    public static void Emit(BodyLowering body, string name, IrVariable? receiver, IReadOnlyList<IrVariable> arguments, SourceSpan span)
    {
        var method = Named(body, name, arguments.Count, receiver is not null);
        body.Unit.Counts.UnresolvedCall();
        body.Emit(new Call
        {
            Method = method,
            OnType = method.ContainingType,
            Dispatch = receiver is null ? CallDispatch.Static : CallDispatch.Direct,
            Receiver = receiver,
            Arguments = arguments,
            IsUnresolved = true,
            Span = span,
        });
    }

    private static IrVariable? LowerCreation(BodyLowering body, IInvalidOperation operation)
    {
        var span = body.Span(operation);
        body.Unit.Counts.TypeName(operation.Type);
        var made = Creations.Allocate(body, body.Type(operation.Type), span);
        var arguments = new List<IrVariable>();
        foreach (var child in operation.ChildOperations)
        {
            if (child is IObjectOrCollectionInitializerOperation initializer) Initializers.Fill(body, initializer, made);
            else if (UnresolvedHandlers.Value(body, child) is { } value) arguments.Add(value);
        }
        body.Unit.Counts.UnresolvedCall();
        body.Emit(new Call
        {
            Method = Constructor(body, operation, arguments.Count) is { } constructor ? body.Symbols.Methods.Of(constructor)
                : Named(body, (operation.Type is { } type ? SymbolNames.Full(type) : "?") + "..ctor", arguments.Count, hasReceiver: true),
            OnType = made.Type,
            Dispatch = CallDispatch.Direct,
            Receiver = made,
            Arguments = arguments,
            IsUnresolved = true,
            Span = span,
        });
        return made;
    }

    /// <summary>
    /// The constructor that a creation with arguments of unknown types means: the best candidate, else the one that takes as many.
    /// Without it the fields of the object would never be made.
    /// </summary>
    private static IMethodSymbol? Constructor(BodyLowering body, IInvalidOperation operation, int arguments)
    {
        if (operation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type) return null;
        var candidates = body.Unit.Model(operation.Syntax.SyntaxTree).GetSymbolInfo(operation.Syntax).CandidateSymbols.OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Constructor).ToList();
        if (candidates.Count == 0) candidates = [.. type.InstanceConstructors];
        return candidates.Find(c => c.Parameters.Length == arguments) ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    private static bool Creation(SyntaxNode syntax) => syntax is BaseObjectCreationExpressionSyntax or VB.ObjectCreationExpressionSyntax;

    /// <summary>The part of a call before its arguments, and the name that is called.</summary>
    private static (SyntaxNode? Receiver, SyntaxNode? Name) Called(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => (member.Expression, member.Name),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => (null, name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => (binding, binding.Name),
        VB.InvocationExpressionSyntax { Expression: VB.MemberAccessExpressionSyntax { Expression: { } receiver } member } => (receiver, member.Name),
        VB.InvocationExpressionSyntax { Expression: VB.SimpleNameSyntax name } => (null, name),
        _ => (null, null),
    };

    private static string? NameOf(SyntaxNode? name) => name switch
    {
        SimpleNameSyntax csharp => csharp.Identifier.ValueText,
        VB.SimpleNameSyntax basic => basic.Identifier.ValueText,
        _ => null,
    };

    private static IReadOnlyList<SyntaxNode> TypeArguments(SyntaxNode? name) => name switch
    {
        GenericNameSyntax csharp => csharp.TypeArgumentList.Arguments,
        VB.GenericNameSyntax basic => basic.TypeArgumentList.Arguments,
        _ => [],
    };

    private static IrMethod Named(BodyLowering body, string name, int parameters, bool hasReceiver, int arity = 0)
    {
        var unknown = body.Symbols.Types.Unknown;
        var docId = arity == 0 ? "!:" + name : $"!:{name}``{arity}";
        var key = $"?:{docId}({parameters}){(hasReceiver ? "" : "static")}";
        return body.Symbols.Methods.Synthetic(key, () => new IrMethod
        {
            Id = -1,
            Name = name,
            FullName = name,
            DisplayName = name + "(?)",
            DocId = docId,
            Kind = IrMethodKind.Ordinary,
            ContainingType = unknown,
            IsStatic = !hasReceiver,
            ReturnType = unknown,
            Parameters = [.. Enumerable.Range(0, parameters).Select(i => new IrParameter("p" + i, unknown, IrRefKind.None, []))],
        });
    }
}
