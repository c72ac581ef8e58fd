using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Conversions and type tests. Only those that filter by type leave an instruction: upcasts and boxing keep the reference.</summary>
internal static class Conversions
{
    public static void Register(OperationTable table)
    {
        table.On<IConversionOperation>(OperationKind.Conversion, Lower);
        table.On<IIsTypeOperation>(OperationKind.IsType, LowerIsType);
    }

    private static IrVariable? Lower(BodyLowering body, IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method && method.Parameters.Length == 1)
            return Calls.Emit(body, method, null, method.ContainingType, [body.Value(conversion.Operand)], false, body.Span(conversion));
        if (conversion.Operand is IAnonymousFunctionOperation function) return Closures.MakeDelegate(body, function, conversion.Type);
        var operand = body.Value(conversion.Operand);
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        // A target-typed `new()` or collection expression is converted to the type it has.
        if (to is null || conversion.Conversion.IsIdentity || body.Type(to) == body.Type(from)) return operand;
        if (IsSpan(to)) return from is IArrayTypeSymbol ? ToSpan(body, operand, (INamedTypeSymbol)to, body.Span(conversion)) : operand;
        if (conversion.IsTryCast) return body.Cast(operand, body.Type(to), body.Span(conversion));
        if (from is { TypeKind: TypeKind.Delegate } && to is { TypeKind: TypeKind.Delegate }) return Closures.Rewrap(body, operand, from, to, body.Span(conversion));
        if (IsNumber(to) && from is not null && IsNumber(from)) return body.Compute(ComputeOperator.Other, body.Type(to), body.Span(conversion), operand);
        if (from is null || IsUpcast(conversion, from, to)) return operand;
        if (to.IsTupleType || to is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } || from is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) return operand;
        if (IsNumber(to) || to.SpecialType == SpecialType.System_String && from.IsValueType)
            return body.Compute(ComputeOperator.Other, body.Type(to), body.Span(conversion), operand);
        return conversion.Conversion is { Exists: true, IsImplicit: true, IsReference: false } && !from.IsReferenceType && !to.IsReferenceType
            ? operand
            : IsFilter(from, to) ? body.Cast(operand, body.Type(to), body.Span(conversion)) : operand;
    }

    private static bool IsSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRefLikeType: true, Arity: 1, Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The language's own conversion does what the operator of the span does.</summary>
    private static IrVariable? ToSpan(BodyLowering body, IrVariable array, INamedTypeSymbol span, SourceSpan at)
    {
        var view = span.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters is [{ Type: IArrayTypeSymbol }]);
        return view is null ? array : Calls.Emit(body, view, null, span, [array], false, at);
    }

    private static IrVariable? LowerIsType(BodyLowering body, IIsTypeOperation test)
    {
        var result = body.Test(ComputeOperator.IsType, body.Span(test), body.Value(test.ValueOperand));
        return test.IsNegated ? body.Test(ComputeOperator.Not, body.Span(test), result) : result;
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_DateTime;

    private static bool IsUpcast(IConversionOperation conversion, ITypeSymbol from, ITypeSymbol to) =>
        conversion.Conversion is { Exists: true, IsImplicit: true, IsReference: true }
        || (to.SpecialType == SpecialType.System_Object && from.TypeKind != TypeKind.Dynamic)
        || (from.IsValueType && to.TypeKind == TypeKind.Interface);

    /// <summary>Only references (and boxed values) can be tested for their type.</summary>
    private static bool IsFilter(ITypeSymbol from, ITypeSymbol to) =>
        from.IsReferenceType || from.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Interface || to.IsReferenceType;
}
