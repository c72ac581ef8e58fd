using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Captures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Delegates that go where nothing binds: arguments of calls, and handlers of events, of types that are missing. That they are delegates,
/// and of which methods, is known all the same.
/// </summary>
internal static class UnresolvedHandlers
{
    /// <summary>A value that may be a lambda or a group of methods without a type to become.</summary>
    public static IrVariable? Value(BodyLowering body, IOperation value)
    {
        if (value is IAnonymousFunctionOperation lambda) return Closures.MakeDelegate(body, lambda, lambda.Type ?? SomeDelegate(body, lambda.Symbol));
        if (value.Kind is not (OperationKind.None or OperationKind.Invalid) || value.Type is { TypeKind: not TypeKind.Error }) return body.Lower(value);
        var methods = UnresolvedTargets.Grouped(body.Unit.Model(value.Syntax.SyntaxTree), value.Syntax);
        if (methods.Count == 0) return body.Lower(value);
        IrVariable? receiver = null;
        foreach (var child in value.ChildOperations) receiver = body.Lower(child) ?? receiver;
        return Closures.MakeDelegate(body, methods, receiver, SomeDelegate(body, methods[0]), body.Span(value));
    }

    /// <summary>
    /// <c>source.Event += handler</c> on a source whose type is missing: a call of what adds a handler. False, and nothing lowered, for what adds no delegate.
    /// </summary>
    public static bool TrySubscribe(BodyLowering body, IOperation target, IOperation handler)
    {
        if (target is not IInvalidOperation || NameOf(target.Syntax) is not { } name) return false;
        var operand = handler is IConversionOperation { Operand: { } inner } ? inner : handler;
        var isDelegate = operand is IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation
            || operand.Type?.TypeKind == TypeKind.Delegate
            || UnresolvedTargets.Grouped(body.Unit.Model(operand.Syntax.SyntaxTree), operand.Syntax).Count > 0;
        if (!isDelegate) return false;
        IrVariable? source = null;
        foreach (var child in target.ChildOperations) source = body.Lower(child) ?? source;
        if (Value(body, operand) is { } added) UnresolvedCalls.Emit(body, "add_" + name, source, [added], body.Span(target));
        return true;
    }

    /// <summary>Nobody says which delegate type the method becomes; that it becomes one is sure.</summary>
    private static INamedTypeSymbol? SomeDelegate(BodyLowering body, IMethodSymbol method) =>
        body.Unit.Compilation.GetTypeByMetadataName($"System.Func`{method.Parameters.Length + 1}");

    private static string? NameOf(SyntaxNode target) => target switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        VB.MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        VB.IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
