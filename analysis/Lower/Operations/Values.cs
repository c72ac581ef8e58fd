using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Constants and other values that are made of nothing.</summary>
internal static class Values
{
    public static void Register(OperationTable table)
    {
        table.On<ILiteralOperation>(OperationKind.Literal, (body, literal) =>
            body.Constant(literal.ConstantValue.HasValue ? literal.ConstantValue.Value : null, body.Type(literal.Type), body.Span(literal)));
        table.On<IDefaultValueOperation>(OperationKind.DefaultValue, LowerDefault);
        table.On<ITypeOfOperation>(OperationKind.TypeOf, LowerTypeOf);
        table.On<INameOfOperation>(OperationKind.NameOf, (body, name) => body.Constant(name.ConstantValue.HasValue ? name.ConstantValue.Value : null, body.Type(name.Type), body.Span(name)));
        table.On<ISizeOfOperation>(OperationKind.SizeOf, (body, size) => body.Compute(ComputeOperator.Other, body.Type(size.Type), body.Span(size)));
        table.On<IUtf8StringOperation>(OperationKind.Utf8String, (body, text) => body.Constant(text.Value, body.Type(text.Type), body.Span(text)));
        table.On<IDiscardOperation>(OperationKind.Discard, (body, discard) => body.Nothing(body.Type(discard.Type), body.Span(discard)));
        table.On<IOmittedArgumentOperation>(OperationKind.OmittedArgument, (body, omitted) => body.Nothing(body.Type(omitted.Type), body.Span(omitted)));
        table.On<IParenthesizedOperation>(OperationKind.Parenthesized, (body, parenthesized) => body.Lower(parenthesized.Operand));
        table.On<ITranslatedQueryOperation>(OperationKind.TranslatedQuery, (body, query) => body.Lower(query.Operation));
    }

    private static IrVariable? LowerDefault(BodyLowering body, IDefaultValueOperation value)
    {
        var span = body.Span(value);
        return value.Type is { } type && Creations.IsStructWithReferences(body, type)
            ? Creations.FreshStruct(body, type, span)
            : body.Nothing(body.Type(value.Type), span);
    }

    private static IrVariable? LowerTypeOf(BodyLowering body, ITypeOfOperation token)
    {
        var target = body.Temporary(body.Type(token.Type));
        body.Emit(new TypeToken { Target = target, Type = body.Type(token.TypeOperand), Span = body.Span(token) });
        return target;
    }
}
