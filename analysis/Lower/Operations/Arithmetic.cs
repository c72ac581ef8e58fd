using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Operators. User-defined ones are calls; adding delegates yields both; the short-circuit ones are control flow.</summary>
internal static class Arithmetic
{
    public static void Register(OperationTable table)
    {
        table.On<IBinaryOperation>(OperationKind.Binary, LowerBinary);
        table.On<IUnaryOperation>(OperationKind.Unary, LowerUnary);
        table.On<ITupleBinaryOperation>(OperationKind.TupleBinary, LowerTupleBinary);
        table.On<IRangeOperation>(OperationKind.Range, LowerRange);
    }

    /// <summary>The value of a binary operator on evaluated operands.</summary>
    public static IrVariable Combine(BodyLowering body, BinaryOperatorKind kind, IMethodSymbol? method, ITypeSymbol? type, IReadOnlyList<IrVariable> operands, SourceSpan span)
    {
        if (method is { IsStatic: true } && method.MethodKind == MethodKind.UserDefinedOperator && method.Parameters.Length == operands.Count)
            return Calls.Emit(body, method, null, method.ContainingType, operands, false, span) ?? body.Nothing(body.Type(type), span);
        if (type is { TypeKind: TypeKind.Delegate } || type is { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate })
        {
            var merged = body.Temporary(body.Type(type));
            body.Copy(merged, operands[0], span);
            if (kind == BinaryOperatorKind.Add) body.Copy(merged, operands[1], span);
            return merged;
        }
        if (type is { SpecialType: SpecialType.System_String } && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate)
            return body.Compute(ComputeOperator.Text, body.Type(type), span, operands);
        return body.Compute(OperatorOf(kind), body.Type(type), span, operands);
    }

    public static ComputeOperator OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.ObjectValueEquals => ComputeOperator.Equal,
        BinaryOperatorKind.NotEquals or BinaryOperatorKind.ObjectValueNotEquals => ComputeOperator.NotEqual,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => ComputeOperator.Less,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => ComputeOperator.Greater,
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => ComputeOperator.And,
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => ComputeOperator.Or,
        BinaryOperatorKind.Add => ComputeOperator.Add,
        _ => ComputeOperator.Other,
    };

    private static IrVariable? LowerBinary(BodyLowering body, IBinaryOperation binary)
    {
        var span = body.Span(binary);
        if (Conditions.IsShortCircuit(binary)) return Conditions.AsValue(body, binary);
        if (NullTest(body, binary) is { } test) return test;
        var left = body.Value(binary.LeftOperand);
        var right = body.Value(binary.RightOperand);
        return Combine(body, binary.OperatorKind, binary.OperatorMethod, binary.Type, [left, right], span);
    }

    /// <summary>Comparison with null, however it is written.</summary>
    private static IrVariable? NullTest(BodyLowering body, IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) || binary.OperatorMethod is { MethodKind: MethodKind.UserDefinedOperator, ContainingType.SpecialType: SpecialType.None }) return null;
        var tested = IsNull(binary.RightOperand) ? binary.LeftOperand : IsNull(binary.LeftOperand) ? binary.RightOperand : null;
        if (tested is null) return null;
        var operation = binary.OperatorKind == BinaryOperatorKind.Equals ? ComputeOperator.IsNull : ComputeOperator.IsNotNull;
        return body.Test(operation, body.Span(binary), body.Value(tested));
    }

    private static bool IsNull(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: null } || operation is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } };

    private static IrVariable? LowerUnary(BodyLowering body, IUnaryOperation unary)
    {
        var span = body.Span(unary);
        var operand = body.Value(unary.Operand);
        if (unary.OperatorMethod is { } method) return Calls.Emit(body, method, null, method.ContainingType, [operand], false, span);
        if (unary.OperatorKind == UnaryOperatorKind.Hat && unary.Type is INamedTypeSymbol { Name: "Index" } index
            && index.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == 2) is { } create)
            return Creations.Create(body, create, index, [operand, body.Constant(true, body.Unit.Boolean, span)], span);
        if (unary.OperatorKind is UnaryOperatorKind.True or UnaryOperatorKind.Plus) return operand;
        return body.Compute(unary.OperatorKind == UnaryOperatorKind.Not ? ComputeOperator.Not : ComputeOperator.Other, body.Type(unary.Type), span, operand);
    }

    private static IrVariable? LowerTupleBinary(BodyLowering body, ITupleBinaryOperation binary) =>
        body.Compute(OperatorOf(binary.OperatorKind), body.Type(binary.Type), body.Span(binary), body.Value(binary.LeftOperand), body.Value(binary.RightOperand));

    private static IrVariable? LowerRange(BodyLowering body, IRangeOperation range)
    {
        var span = body.Span(range);
        var operands = new List<IrVariable>();
        if (range.LeftOperand is { } left) operands.Add(body.Value(left));
        if (range.RightOperand is { } right) operands.Add(body.Value(right));
        if (range.Method is { } method && method.Parameters.Length == operands.Count)
            return method.MethodKind == MethodKind.Constructor
                ? Creations.Create(body, method, method.ContainingType, operands, span)
                : Calls.Emit(body, method, null, method.ContainingType, operands, false, span);
        return body.Compute(ComputeOperator.Other, body.Type(range.Type), span, operands);
    }
}
