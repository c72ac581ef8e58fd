using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Arrays, and the indexers that ranges and indices reach through Length and a slice method.</summary>
internal static class Arrays
{
    public static void Register(OperationTable table)
    {
        table.On<IArrayCreationOperation>(OperationKind.ArrayCreation, LowerCreation);
        table.On<IArrayInitializerOperation>(OperationKind.ArrayInitializer, LowerInitializer);
        table.On<IArrayElementReferenceOperation>(OperationKind.ArrayElementReference, (body, element) => PlaceOf(body, element).Load(body, body.Span(element)));
        table.On<IImplicitIndexerReferenceOperation>(OperationKind.ImplicitIndexerReference, (body, element) => PlaceOf(body, element).Load(body, body.Span(element)));
        table.On<IInlineArrayAccessOperation>(OperationKind.InlineArrayAccess, (body, element) => PlaceOf(body, element).Load(body, body.Span(element)));
        table.On<IReDimOperation>(OperationKind.ReDim, LowerReDim);
        table.On<IReDimClauseOperation>(OperationKind.ReDimClause, LowerReDimClause);
    }

    public static Place PlaceOf(BodyLowering body, IArrayElementReferenceOperation element)
    {
        var array = body.Value(element.ArrayReference);
        var indices = element.Indices.Select(body.Value).ToList();
        // A range takes a copy; the elements are the same.
        return element.Indices is [{ Type.Name: "Range" }] && element.Type is IArrayTypeSymbol
            ? new LocalPlace(array)
            : new ElementPlace(array, indices.Count == 1 ? indices[0] : null, body.Type(element.Type));
    }

    public static Place PlaceOf(BodyLowering body, IInlineArrayAccessOperation element) =>
        new ElementPlace(body.Value(element.Instance), body.Value(element.Argument), body.Type(element.Type));

    /// <summary><c>list[^1]</c> reads Length or Count and calls the indexer; <c>span[1..]</c> calls Slice.</summary>
    public static Place PlaceOf(BodyLowering body, IImplicitIndexerReferenceOperation element)
    {
        var span = body.Span(element);
        var instance = body.Value(element.Instance);
        var type = element.Instance.Type;
        var argument = body.Value(element.Argument);
        var length = element.LengthSymbol is IPropertySymbol { GetMethod: { } getter } ? Calls.Emit(body, getter, instance, type, [], true, span) : null;
        var index = body.Compute(ComputeOperator.Other, body.Unit.Int32, span, length is null ? [argument] : [length, argument]);
        return element.IndexerSymbol switch
        {
            IPropertySymbol indexer => References.PropertyPlace(body, indexer, instance, [index], isBase: false, type),
            IMethodSymbol slice when Calls.Emit(body, slice, instance, type, [index, index], true, span) is { } part => new LocalPlace(part),
            _ => new ElementPlace(instance, index, body.Type(element.Type)),
        };
    }

    private static IrVariable? LowerCreation(BodyLowering body, IArrayCreationOperation creation)
    {
        var span = body.Span(creation);
        body.LowerAll(creation.DimensionSizes);
        var array = Creations.Allocate(body, body.Type(creation.Type), span);
        if (creation.Initializer is { } initializer) Fill(body, array, initializer);
        else if (creation.Type is IArrayTypeSymbol { ElementType: var element } && Creations.IsStructWithReferences(body, element))
            body.Emit(new StoreElement { Array = array, Source = Creations.FreshStruct(body, element, span), Span = span });
        return array;
    }

    /// <summary>Elements of several dimensions are elements of the one array.</summary>
    private static void Fill(BodyLowering body, IrVariable array, IArrayInitializerOperation initializer)
    {
        foreach (var element in initializer.ElementValues)
        {
            if (element is IArrayInitializerOperation inner) Fill(body, array, inner);
            else body.Emit(new StoreElement { Array = array, Source = body.Value(element), Span = body.Span(element) });
        }
    }

    private static IrVariable? LowerInitializer(BodyLowering body, IArrayInitializerOperation initializer)
    {
        var array = Creations.Allocate(body, body.Type(initializer.Type), body.Span(initializer));
        Fill(body, array, initializer);
        return array;
    }

    private static void LowerReDim(BodyLowering body, IReDimOperation reDim)
    {
        foreach (var clause in reDim.Clauses) Resize(body, clause, reDim.Preserve);
    }

    private static void LowerReDimClause(BodyLowering body, IReDimClauseOperation clause) => Resize(body, clause, preserve: false);

    private static void Resize(BodyLowering body, IReDimClauseOperation clause, bool preserve)
    {
        var span = body.Span(clause);
        var place = References.AnyPlaceOf(body, clause.Operand);
        body.LowerAll(clause.DimensionSizes);
        var array = Creations.Allocate(body, place.Type, span);
        if (preserve && place.Type.ElementType is { } element)
        {
            var kept = body.Temporary(element);
            body.Emit(new LoadElement { Target = kept, Array = place.Load(body, span), Span = span });
            body.Emit(new StoreElement { Array = array, Source = kept, Span = span });
        }
        place.Store(body, array, span);
    }
}
