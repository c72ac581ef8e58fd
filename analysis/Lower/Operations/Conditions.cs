using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Conditions as control flow: <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> become branches, so that each branch keeps the one
/// test it depends on.
/// </summary>
internal static class Conditions
{
    public static bool IsShortCircuit(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is null;

    public static void Lower(BodyLowering body, IOperation condition, IrBlock ifTrue, IrBlock ifFalse)
    {
        var span = body.Span(condition);
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool known } }:
                body.JumpTo(known ? ifTrue : ifFalse, span);
                return;
            case IParenthesizedOperation parenthesized:
                Lower(body, parenthesized.Operand, ifTrue, ifFalse);
                return;
            case IConversionOperation { OperatorMethod: null, Conversion.IsIdentity: true } conversion:
                Lower(body, conversion.Operand, ifTrue, ifFalse);
                return;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                // The test keeps its Not, so that a branch shows the condition as written.
                if (Inner(not.Operand) is IBinaryOperation or IUnaryOperation or IIsPatternOperation)
                {
                    Lower(body, not.Operand, ifFalse, ifTrue);
                    return;
                }
                break;
            case IBinaryOperation binary when IsShortCircuit(binary):
                var second = BodyBuilder.NewBlock();
                if (binary.OperatorKind == BinaryOperatorKind.ConditionalAnd) Lower(body, binary.LeftOperand, second, ifFalse);
                else Lower(body, binary.LeftOperand, ifTrue, second);
                body.Start(second);
                Lower(body, binary.RightOperand, ifTrue, ifFalse);
                return;
            case IIsPatternOperation pattern:
                Patterns.Match(body, pattern.Pattern, body.Value(pattern.Value), ifTrue, ifFalse);
                return;
        }
        body.Emit(new Branch { Condition = body.Value(condition), IfTrue = ifTrue, IfFalse = ifFalse, Span = span });
    }

    /// <summary>A condition whose value is stored or passed.</summary>
    public static IrVariable AsValue(BodyLowering body, IOperation condition)
    {
        var span = body.Span(condition);
        var result = body.Temporary(body.Type(condition.Type));
        var (ifTrue, ifFalse, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        Lower(body, condition, ifTrue, ifFalse);
        body.Start(ifTrue);
        body.Emit(new Constant { Target = result, Value = true, Span = span });
        body.JumpTo(after, span);
        body.Start(ifFalse);
        body.Emit(new Constant { Target = result, Value = false, Span = span });
        body.Start(after);
        return result;
    }

    /// <summary>Two ways on that meet again.</summary>
    public static void Choose(BodyLowering body, IOperation condition, Action whenTrue, Action whenFalse, SourceSpan span)
    {
        var (ifTrue, ifFalse, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        Lower(body, condition, ifTrue, ifFalse);
        body.Start(ifTrue);
        whenTrue();
        body.JumpTo(after, span);
        body.Start(ifFalse);
        whenFalse();
        body.Start(after);
    }

    private static IOperation Inner(IOperation operation) => operation is IParenthesizedOperation parenthesized ? Inner(parenthesized.Operand) : operation;
}
