using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Fresh objects: <c>new</c>, anonymous objects, tuples, <c>with</c> copies and struct values.</summary>
internal static class Creations
{
    public static void Register(OperationTable table)
    {
        table.On<IObjectCreationOperation>(OperationKind.ObjectCreation, Lower);
        table.On<ITypeParameterObjectCreationOperation>(OperationKind.TypeParameterObjectCreation, LowerTypeParameter);
        table.On<IAnonymousObjectCreationOperation>(OperationKind.AnonymousObjectCreation, LowerAnonymous);
        table.On<ITupleOperation>(OperationKind.Tuple, LowerTuple);
        table.On<IWithOperation>(OperationKind.With, LowerWith);
    }

    /// <summary>Allocation and constructor call on evaluated arguments.</summary>
    public static IrVariable Create(BodyLowering body, IMethodSymbol constructor, ITypeSymbol? type, IReadOnlyList<IrVariable> arguments, SourceSpan span)
    {
        var made = Allocate(body, body.Type(type ?? constructor.ContainingType), span);
        if (!IsImplicitStructConstructor(constructor)) Calls.Emit(body, constructor, made, type, arguments, false, span);
        return made;
    }

    /// <summary>A struct value whose fields may hold references must be an object, or what is stored in it is lost.</summary>
    public static bool IsStructWithReferences(BodyLowering body, ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && body.Symbols.Assemblies.Of(type.OriginalDefinition.ContainingAssembly).IsSource
        && type.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false, Type: { SpecialType: SpecialType.None or SpecialType.System_Object or SpecialType.System_Delegate, TypeKind: not TypeKind.Enum } });

    /// <summary>A struct value with all fields empty; those of its fields that are such structs are fresh too.</summary>
    public static IrVariable FreshStruct(BodyLowering body, ITypeSymbol type, SourceSpan span, int depth = 0)
    {
        var made = Allocate(body, body.Type(type), span);
        if (depth > 4) return made;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.IsStatic || !IsStructWithReferences(body, field.Type)) continue;
            body.Emit(new StoreField { Object = made, Field = body.Symbols.Fields.Of(field), Source = FreshStruct(body, field.Type, span, depth + 1), Span = span });
        }
        return made;
    }

    public static IrVariable Allocate(BodyLowering body, IrType type, SourceSpan span)
    {
        var made = body.Temporary(type);
        body.Emit(new Allocate { Target = made, Type = type, Span = span });
        return made;
    }

    /// <summary>A tuple of evaluated elements.</summary>
    public static IrVariable MakeTuple(BodyLowering body, ITypeSymbol? type, IReadOnlyList<IrVariable> elements, SourceSpan span)
    {
        var made = Allocate(body, body.Type(type), span);
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple) return made;
        for (var i = 0; i < elements.Count && i < tuple.TupleElements.Length; i++)
            body.Emit(new StoreField { Object = made, Field = body.Symbols.Fields.Of(tuple.TupleElements[i]), Source = elements[i], Span = span });
        return made;
    }

    private static IrVariable? Lower(BodyLowering body, IObjectCreationOperation creation)
    {
        var span = body.Span(creation);
        body.Unit.Counts.TypeName(creation.Type);
        if (creation.Constructor is not { } constructor)
        {
            var bare = Allocate(body, body.Type(creation.Type), span);
            body.LowerAll(creation.Arguments);
            Initializers.Fill(body, creation.Initializer, bare);
            return bare;
        }
        var made = IsImplicitStructConstructor(constructor) && creation.Type is { } type ? FreshStruct(body, type, span) : Allocate(body, body.Type(creation.Type), span);
        var arguments = ArgumentList.Lower(body, creation.Arguments, constructor.Parameters);
        if (!IsImplicitStructConstructor(constructor)) Calls.Emit(body, constructor, made, creation.Type, arguments.Values, false, span);
        arguments.StoreBack();
        Initializers.Fill(body, creation.Initializer, made);
        return made;
    }

    private static bool IsImplicitStructConstructor(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType.IsValueType: true };

    private static IrVariable? LowerTypeParameter(BodyLowering body, ITypeParameterObjectCreationOperation creation)
    {
        var span = body.Span(creation);
        // The compiler calls the activator, which finds the type when the program runs.
        var activate = body.Unit.Compilation.GetTypeByMetadataName("System.Activator")?.GetMembers("CreateInstance").OfType<IMethodSymbol>()
            .FirstOrDefault(method => method is { TypeParameters.Length: 1, Parameters.IsEmpty: true });
        var made = (creation.Type is { } type && activate is not null ? Calls.Emit(body, activate.Construct(type), null, activate.ContainingType, [], false, span) : null)
            ?? Allocate(body, body.Type(creation.Type), span);
        Initializers.Fill(body, creation.Initializer, made);
        return made;
    }

    private static IrVariable? LowerAnonymous(BodyLowering body, IAnonymousObjectCreationOperation creation)
    {
        var made = Allocate(body, body.Type(creation.Type), body.Span(creation));
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
            {
                body.Lower(initializer);
                continue;
            }
            // A later member of a Visual Basic object may read an earlier one.
            body.ImplicitReceivers.Push(made);
            var value = body.Value(assignment.Value);
            body.ImplicitReceivers.Pop();
            body.Emit(new StoreField { Object = made, Field = body.Symbols.Fields.Of(property), Source = value, Span = body.Span(initializer) });
        }
        return made;
    }

    private static IrVariable? LowerTuple(BodyLowering body, ITupleOperation tuple) =>
        MakeTuple(body, tuple.Type ?? tuple.NaturalType, [.. tuple.Elements.Select(body.Value)], body.Span(tuple));

    private static IrVariable? LowerWith(BodyLowering body, IWithOperation with)
    {
        var span = body.Span(with);
        var original = body.Value(with.Operand);
        var made = Allocate(body, body.Type(with.Type), span);
        // What it sets itself is overwritten before anyone can see the copy.
        var replaced = (with.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Target)
            .OfType<IMemberReferenceOperation>().Select(target => (ISymbol)target.Member.OriginalDefinition).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var type = with.Type as INamedTypeSymbol; type is not null && type.SpecialType == SpecialType.None; type = type.BaseType)
            CopyFields(body, type, original, made, span, replaced);
        Initializers.Fill(body, with.Initializer, made);
        return made;
    }

    /// <summary>Copies the fields a type declares; anonymous objects have properties only.</summary>
    /// <param name="without">Fields, and properties whose fields, stay empty.</param>
    public static void CopyFields(BodyLowering body, INamedTypeSymbol type, IrVariable from, IrVariable to, SourceSpan span, IReadOnlySet<ISymbol>? without = null)
    {
        var fields = type.IsAnonymousType
            ? type.GetMembers().OfType<IPropertySymbol>().Select(property => (Symbol: (ISymbol)property, property.Type))
            : type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst && (!field.IsImplicitlyDeclared || field.AssociatedSymbol is not null)).Select(field => (Symbol: (ISymbol)field, field.Type));
        foreach (var (symbol, fieldType) in fields)
        {
            if (without is not null && without.Contains(((symbol as IFieldSymbol)?.AssociatedSymbol ?? symbol).OriginalDefinition)) continue;
            var field = body.Symbols.Fields.Of(symbol);
            var value = body.Temporary(body.Type(fieldType));
            body.Emit(new LoadField { Target = value, Object = from, Field = field, Span = span });
            body.Emit(new StoreField { Object = to, Field = field, Source = value, Span = span });
        }
    }
}
