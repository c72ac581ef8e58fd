using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Patterns as control flow: each part is tested in turn, and what a part names is bound where it matched.</summary>
internal static class Patterns
{
    public static void Register(OperationTable table)
    {
        table.On<IIsPatternOperation>(OperationKind.IsPattern, (body, test) => Conditions.AsValue(body, test));
        table.On<IPropertySubpatternOperation>(OperationKind.PropertySubpattern, (body, pattern) => body.Lower(pattern.Member));
    }

    public static void Match(BodyLowering body, IPatternOperation pattern, IrVariable value, IrBlock ifTrue, IrBlock ifFalse)
    {
        var span = body.Span(pattern);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                body.JumpTo(ifTrue, span);
                break;
            case IConstantPatternOperation constant:
                MatchConstant(body, constant, value, ifTrue, ifFalse, span);
                break;
            case IDeclarationPatternOperation declaration:
                MatchType(body, declaration.MatchesNull ? null : declaration.MatchedType ?? declaration.NarrowedType, pattern, value, ifFalse, span);
                Bind(body, declaration.DeclaredSymbol, value, declaration.MatchesNull ? null : declaration.MatchedType, span);
                body.JumpTo(ifTrue, span);
                break;
            case ITypePatternOperation type:
                MatchType(body, type.MatchedType, pattern, value, ifFalse, span);
                body.JumpTo(ifTrue, span);
                break;
            case INegatedPatternOperation negated:
                Match(body, negated.Pattern, value, ifFalse, ifTrue);
                break;
            case IBinaryPatternOperation binary:
                var second = BodyBuilder.NewBlock();
                if (binary.OperatorKind == BinaryOperatorKind.And) Match(body, binary.LeftPattern, value, second, ifFalse);
                else Match(body, binary.LeftPattern, value, ifTrue, second);
                body.Start(second);
                var narrowed = binary.OperatorKind == BinaryOperatorKind.And && binary.RightPattern.InputType is { IsReferenceType: true } input && body.Type(input) != value.Type
                    ? body.Cast(value, body.Type(input), span)
                    : value;
                Match(body, binary.RightPattern, narrowed, ifTrue, ifFalse);
                break;
            case IRelationalPatternOperation relational:
                Branch(body, body.Test(Arithmetic.OperatorOf(relational.OperatorKind), span, value, body.Value(relational.Value)), ifTrue, ifFalse, span);
                break;
            case IRecursivePatternOperation recursive:
                MatchRecursive(body, recursive, value, ifTrue, ifFalse, span);
                break;
            case IListPatternOperation list:
                MatchList(body, list, value, ifTrue, ifFalse, span);
                break;
            case ISlicePatternOperation slice:
                if (slice.Pattern is { } inner) Match(body, inner, value, ifTrue, ifFalse);
                else body.JumpTo(ifTrue, span);
                break;
            default:
                body.Unknown(pattern.Kind.ToString(), false, null, [value], span);
                body.Emit(new Switch { Cases = [ifTrue, ifFalse], Span = span });
                break;
        }
    }

    private static void MatchConstant(BodyLowering body, IConstantPatternOperation constant, IrVariable value, IrBlock ifTrue, IrBlock ifFalse, SourceSpan span)
    {
        var test = constant.Value.ConstantValue is { HasValue: true, Value: null }
            ? body.Test(ComputeOperator.IsNull, span, value)
            : body.Test(ComputeOperator.Equal, span, value, body.Value(constant.Value));
        Branch(body, test, ifTrue, ifFalse, span);
    }

    /// <summary>Goes on where the value is of the type; no type means that anything matches.</summary>
    private static void MatchType(BodyLowering body, ITypeSymbol? type, IPatternOperation pattern, IrVariable value, IrBlock ifFalse, SourceSpan span)
    {
        if (type is null) return;
        var isSame = SymbolEqualityComparer.Default.Equals(type, pattern.InputType);
        if (isSame && type.IsValueType) return;
        var match = BodyBuilder.NewBlock();
        Branch(body, body.Test(isSame ? ComputeOperator.IsNotNull : ComputeOperator.IsType, span, value), match, ifFalse, span);
        body.Start(match);
    }

    private static IrVariable Bind(BodyLowering body, ISymbol? symbol, IrVariable value, ITypeSymbol? type, SourceSpan span)
    {
        var bound = type is null || body.Type(type) == value.Type ? value : body.Cast(value, body.Type(type), span);
        if (symbol is not null) body.Variables.PlaceOf(symbol, span).Store(body, bound, span);
        return bound;
    }

    private static void MatchRecursive(BodyLowering body, IRecursivePatternOperation pattern, IrVariable value, IrBlock ifTrue, IrBlock ifFalse, SourceSpan span)
    {
        MatchType(body, pattern.MatchedType, pattern, value, ifFalse, span);
        var bound = Bind(body, pattern.DeclaredSymbol, value, pattern.MatchedType, span);
        if (pattern.DeconstructionSubpatterns.Length > 0)
        {
            var parts = Deconstructions.Parts(body, bound, pattern.MatchedType, pattern.DeconstructSymbol as IMethodSymbol, pattern.DeconstructionSubpatterns.Length, span);
            for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            {
                var part = i < parts.Count ? parts[i].Value : body.Compute(ComputeOperator.Other, body.Type(pattern.DeconstructionSubpatterns[i].InputType), span, bound);
                Step(body, pattern.DeconstructionSubpatterns[i], part, ifFalse);
            }
        }
        foreach (var property in pattern.PropertySubpatterns)
        {
            body.PatternInputs.Push(bound);
            var member = body.Value(property.Member);
            body.PatternInputs.Pop();
            Step(body, property.Pattern, member, ifFalse);
        }
        body.JumpTo(ifTrue, span);
    }

    private static void MatchList(BodyLowering body, IListPatternOperation pattern, IrVariable value, IrBlock ifTrue, IrBlock ifFalse, SourceSpan span)
    {
        MatchType(body, pattern.InputType is { IsValueType: true } ? null : pattern.InputType, pattern, value, ifFalse, span);
        Bind(body, pattern.DeclaredSymbol, value, null, span);
        var length = pattern.LengthSymbol is IPropertySymbol property
            ? References.PropertyPlace(body, property, value, [], isBase: false, pattern.InputType).Load(body, span)
            : body.Compute(ComputeOperator.Other, body.Unit.Int32, span, value);
        var enough = BodyBuilder.NewBlock();
        Branch(body, body.Test(ComputeOperator.Other, span, length), enough, ifFalse, span);
        body.Start(enough);
        foreach (var part in pattern.Patterns)
        {
            if (part is IDiscardPatternOperation or ISlicePatternOperation { Pattern: null }) continue;
            var element = part is ISlicePatternOperation slice ? Element(body, slice.SliceSymbol, value, pattern.InputType, slice.Pattern!.InputType, 2, span)
                : Element(body, pattern.IndexerSymbol, value, pattern.InputType, part.InputType, 1, span);
            Step(body, part, element, ifFalse);
        }
        body.JumpTo(ifTrue, span);
    }

    private static IrVariable Element(BodyLowering body, ISymbol? member, IrVariable value, ITypeSymbol type, ITypeSymbol elementType, int arguments, SourceSpan span)
    {
        var index = body.Compute(ComputeOperator.Other, body.Unit.Int32, span);
        return member switch
        {
            IPropertySymbol indexer => References.PropertyPlace(body, indexer, value, [index], isBase: false, type).Load(body, span),
            IMethodSymbol slice when Calls.Emit(body, slice, value, type, [.. Enumerable.Repeat(index, Math.Min(arguments, slice.Parameters.Length))], true, span) is { } part => part,
            _ when type is IArrayTypeSymbol && arguments == 2 => value,
            _ => new ElementPlace(value, index, body.Type(elementType)).Load(body, span),
        };
    }

    private static void Step(BodyLowering body, IPatternOperation pattern, IrVariable value, IrBlock ifFalse)
    {
        var next = BodyBuilder.NewBlock();
        Match(body, pattern, value, next, ifFalse);
        body.Start(next);
    }

    private static void Branch(BodyLowering body, IrVariable condition, IrBlock ifTrue, IrBlock ifFalse, SourceSpan span) =>
        body.Emit(new Branch { Condition = condition, IfTrue = ifTrue, IfFalse = ifFalse, Span = span });
}
