using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Object and collection initializers: stores into, and calls on, the object under construction; and collection expressions,
/// which make an array or a collection and add to it.
/// </summary>
internal static class Initializers
{
    public static void Register(OperationTable table)
    {
        table.On<IObjectOrCollectionInitializerOperation>(OperationKind.ObjectOrCollectionInitializer, (body, initializer) => body.LowerAll(initializer.Initializers));
        table.On<IMemberInitializerOperation>(OperationKind.MemberInitializer, LowerMember);
        table.On<ICollectionExpressionOperation>(OperationKind.CollectionExpression, LowerCollection);
        table.On<ICollectionExpressionElementsPlaceholderOperation>(OperationKind.CollectionExpressionElementsPlaceholder, (body, placeholder) =>
            body.Nothing(body.Type(placeholder.Type), body.Span(placeholder)));
    }

    public static void Fill(BodyLowering body, IObjectOrCollectionInitializerOperation? initializer, IrVariable made)
    {
        if (initializer is null) return;
        body.ImplicitReceivers.Push(made);
        body.LowerAll(initializer.Initializers);
        body.ImplicitReceivers.Pop();
    }

    private static void LowerMember(BodyLowering body, IMemberInitializerOperation member) => Fill(body, member.Initializer, body.Value(member.InitializedMember));

    private static IrVariable? LowerCollection(BodyLowering body, ICollectionExpressionOperation collection)
    {
        var span = body.Span(collection);
        var type = collection.Type;
        var construct = collection.ConstructMethod;
        if (type is INamedTypeSymbol named && construct is { MethodKind: MethodKind.Constructor })
        {
            var made = Creations.Create(body, construct, type, Arguments(body, collection), span);
            var add = AddMethod(named);
            foreach (var element in collection.Elements)
            {
                Each(body, element, value =>
                {
                    if (add is not null) Calls.Emit(body, add, made, type, [value], true, body.Span(element));
                    else body.Unknown("CollectionElement", false, null, [made, value], body.Span(element));
                });
            }
            return made;
        }
        // Arrays and spans, interfaces (which a list fills) and types with a builder method: an array of the elements.
        var elementType = ElementType(body, type);
        var array = Creations.Allocate(body, type is IArrayTypeSymbol ? body.Type(type) : body.Type(body.Unit.Compilation.CreateArrayTypeSymbol(elementType)), span);
        foreach (var element in collection.Elements)
            Each(body, element, value => body.Emit(new StoreElement { Array = array, Source = value, Span = body.Span(element) }));
        if (construct is { IsStatic: true, Parameters.Length: > 0 })
            return Calls.Emit(body, construct, null, construct.ContainingType, [.. Arguments(body, collection).Take(construct.Parameters.Length - 1), array], false, span);
        if (type is { TypeKind: TypeKind.Interface } && ListOf(body, elementType) is { } list && list.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) is { } create)
        {
            var made = Creations.Create(body, create, list, [], span);
            if (list.GetMembers("AddRange").OfType<IMethodSymbol>().FirstOrDefault() is { } addRange) Calls.Emit(body, addRange, made, list, [array], false, span);
            return made;
        }
        return array;
    }

    private static void Each(BodyLowering body, IOperation element, Action<IrVariable> add)
    {
        if (element is ISpreadOperation spread) Enumerations.ForEach(body, spread.Operand, add);
        else add(body.Value(element));
    }

    private static List<IrVariable> Arguments(BodyLowering body, ICollectionExpressionOperation collection) =>
        [.. collection.ConstructArguments.Where(argument => argument is not ICollectionExpressionElementsPlaceholderOperation).Select(argument => body.Value(argument is IArgumentOperation given ? given.Value : argument))];

    /// <summary>The Add of one element: the type's own, else that of ICollection&lt;T&gt;, which a type may implement explicitly.</summary>
    private static IMethodSymbol? AddMethod(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
            if (part.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.Length == 1) is { } add) return add;
        return type.AllInterfaces.FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T)?
            .GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault();
    }

    private static ITypeSymbol ElementType(BodyLowering body, ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named => named.TypeArguments[0],
        _ => body.Unit.Compilation.GetSpecialType(SpecialType.System_Object),
    };

    private static INamedTypeSymbol? ListOf(BodyLowering body, ITypeSymbol element) =>
        body.Unit.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(element);
}
