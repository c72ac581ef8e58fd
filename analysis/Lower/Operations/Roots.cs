using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>The roots of operation trees: bodies of members, and initializers of fields and properties.</summary>
internal static class Roots
{
    public static void Register(OperationTable table)
    {
        table.On<IMethodBodyOperation>(OperationKind.MethodBody, (body, method) => body.Lower(method.BlockBody ?? method.ExpressionBody));
        table.On<IConstructorBodyOperation>(OperationKind.ConstructorBody, LowerConstructor);
        table.On<IFieldInitializerOperation>(OperationKind.FieldInitializer, LowerField);
        table.On<IPropertyInitializerOperation>(OperationKind.PropertyInitializer, LowerProperty);
        table.On<IAttributeOperation>(OperationKind.Attribute, (body, attribute) => { });
    }

    private static void LowerConstructor(BodyLowering body, IConstructorBodyOperation constructor)
    {
        body.Lower(constructor.Initializer);
        body.Lower(constructor.BlockBody ?? constructor.ExpressionBody);
    }

    private static void LowerField(BodyLowering body, IFieldInitializerOperation initializer)
    {
        var span = body.Span(initializer.Value);
        foreach (var field in initializer.InitializedFields)
        {
            if (field.IsConst) continue;
            // `Dim a, b As New T` makes an object for each.
            var value = body.Value(initializer.Value);
            var type = body.Type(field.Type);
            Place place = field.IsStatic ? new StaticFieldPlace(body.Symbols.Fields.Of(field), type) : new FieldPlace(body.Variables.This!, body.Symbols.Fields.Of(field), type);
            if (field is { AssociatedSymbol: IPropertySymbol { IsWithEvents: true } property }) place = References.PropertyPlace(body, property, body.Variables.This, [], isBase: false);
            place.Store(body, value, span);
        }
    }

    private static void LowerProperty(BodyLowering body, IPropertyInitializerOperation initializer)
    {
        var span = body.Span(initializer.Value);
        foreach (var property in initializer.InitializedProperties)
        {
            var value = body.Value(initializer.Value);
            var field = body.Symbols.Fields.Of(property);
            Place place = property.IsWithEvents ? References.PropertyPlace(body, property, body.Variables.This, [], isBase: false)
                : property.IsStatic ? new StaticFieldPlace(field, field.Type)
                : new FieldPlace(body.Variables.This!, field, field.Type);
            place.Store(body, value, span);
        }
    }
}
