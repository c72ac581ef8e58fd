using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// <c>foreach</c>: GetEnumerator, then MoveNext and Current each time around, Dispose on every way out. Arrays are read element
/// by element. All calls stand at the collection expression, which is where the enumeration is seen.
/// </summary>
internal static class Enumerations
{
    public static void Register(OperationTable table)
    {
        // Loops are one kind; Loops hands those over foreach to Lower. A spread outside a collection expression is only its operand.
        table.On<ISpreadOperation>(OperationKind.Spread, (body, spread) => body.Lower(spread.Operand));
    }

    public static void Lower(BodyLowering body, IForEachLoopOperation loop)
    {
        var after = BodyBuilder.NewBlock();
        body.WaysOut.Register(loop.ExitLabel, after);
        Run(body, loop.Collection, EnumerationMethods.Of(body, loop), loop.IsAsynchronous, loop.Body.Syntax.Span, after, (next, element) =>
        {
            body.WaysOut.Register(loop.ContinueLabel, next);
            Loops.EnterScope(body, loop);
            Bind(body, loop, element);
            body.Lower(loop.Body);
            body.LowerAll(loop.NextVariables);
        });
        body.Start(after);
    }

    /// <summary>Runs an action for each element of a collection that is spread into another.</summary>
    public static void ForEach(BodyLowering body, IOperation collection, Action<IrVariable> action)
    {
        var after = BodyBuilder.NewBlock();
        Run(body, collection, EnumerationMethods.Of(body, Unconverted(collection).Type), false, collection.Syntax.Span, after, (_, element) => action(element.Value));
        body.Start(after);
    }

    private static void Run(BodyLowering body, IOperation collection, EnumerationMethods? methods, bool isAsynchronous, TextSpan inside, IrBlock after, Action<IrBlock, Element> visit)
    {
        var span = AccessSpan.Of(Unconverted(collection).Syntax);
        var type = Unconverted(collection).Type;
        if (type is IArrayTypeSymbol array)
        {
            OverArray(body, body.Value(Unconverted(collection)), array, span, after, visit);
            return;
        }
        if (methods is null)
        {
            OverUnknown(body, collection, span, after, visit);
            return;
        }
        var source = body.Value(Unconverted(collection));
        var enumerator = (methods.GetEnumerator.IsExtensionMethod && methods.GetEnumerator.ReducedFrom is null
            ? Calls.Emit(body, methods.GetEnumerator, null, null, [source], true, span)
            : Calls.Emit(body, methods.GetEnumerator, source, type, [], true, span)) ?? body.Nothing(body.Symbols.Types.Unknown, span);
        if (methods.Dispose is { } dispose) body.WaysOut.Protect(inside, span, Iterate, Dispose);
        else Iterate();
        body.JumpTo(after, span);

        void Iterate()
        {
            var (next, element, done) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
            body.Start(next);
            var moved = Calls.Emit(body, methods.MoveNext, enumerator, null, [], true, span) ?? body.Nothing(body.Unit.Boolean, span);
            if (isAsynchronous) moved = Awaits.Emit(body, moved, body.Unit.Compilation.GetSpecialType(SpecialType.System_Boolean), span)!;
            body.Emit(new Branch { Condition = moved, IfTrue = element, IfFalse = done, Span = span });
            body.Start(element);
            var current = References.PropertyPlace(body, methods.Current, enumerator, [], isBase: false).Load(body, span);
            visit(next, new(current, methods.Current.Type, methods.NeedsCast));
            body.JumpTo(next, span);
            body.Start(done);
        }

        void Dispose()
        {
            var task = Calls.Emit(body, dispose!, enumerator, null, [], true, span);
            if (isAsynchronous && task is not null) Awaits.Emit(body, task, null, span);
        }
    }

    private static void OverArray(BodyLowering body, IrVariable array, IArrayTypeSymbol type, SourceSpan span, IrBlock after, Action<IrBlock, Element> visit)
    {
        var (next, inside) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        // The array is looked up once, where the loop begins.
        var enumerated = body.Temporary(array.Type);
        body.Copy(enumerated, array, span);
        body.Start(next);
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.Other, span, enumerated), IfTrue = inside, IfFalse = after, Span = span });
        body.Start(inside);
        var element = new ElementPlace(enumerated, null, body.Type(type.ElementType)).Load(body, span);
        visit(next, new(element, type.ElementType, true));
        body.JumpTo(next, span);
    }

    /// <summary>Something that cannot be enumerated, or whose type did not resolve: the loop still runs.</summary>
    private static void OverUnknown(BodyLowering body, IOperation collection, SourceSpan span, IrBlock after, Action<IrBlock, Element> visit)
    {
        var source = body.Value(collection);
        var isText = Unconverted(collection).Type is { SpecialType: SpecialType.System_String };
        var (next, inside) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Start(next);
        body.Emit(new Branch { Condition = body.Test(ComputeOperator.Other, span, source), IfTrue = inside, IfFalse = after, Span = span });
        body.Start(inside);
        var element = isText
            ? body.Compute(ComputeOperator.Other, body.Type(body.Unit.Compilation.GetSpecialType(SpecialType.System_Char)), span, source)
            : body.Unknown("ForEach", collection.Type is { TypeKind: TypeKind.Dynamic }, body.Unit.Compilation.GetSpecialType(SpecialType.System_Object), [source], span)!;
        visit(next, new(element, null, true));
        body.JumpTo(next, span);
    }

    private static void Bind(BodyLowering body, IForEachLoopOperation loop, Element element)
    {
        var span = body.Span(loop.LoopControlVariable);
        var target = loop.LoopControlVariable is IDeclarationExpressionOperation declaration ? declaration.Expression : loop.LoopControlVariable;
        if (target is ITupleOperation tuple)
        {
            Deconstructions.Assign(body, tuple, element.Value, element.Type, Deconstructions.InfoOf(body, loop.Syntax), span);
            return;
        }
        if (target is IVariableDeclaratorOperation { Symbol: var local } && local.RefKind != RefKind.None)
        {
            body.Variables.Alias(local, new LocalPlace(element.Value));
            return;
        }
        var place = References.AnyPlaceOf(body, target);
        var value = element.NeedsCast && place.Type != element.Value.Type && target.Type is { IsValueType: false } ? body.Cast(element.Value, place.Type, span) : element.Value;
        place.Store(body, value, span);
    }

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion && conversion.Operand.Type is not null ? conversion.Operand : operation;

    /// <param name="NeedsCast">The variable may be of another type than what Current returns.</param>
    private readonly record struct Element(IrVariable Value, ITypeSymbol? Type, bool NeedsCast);
}
