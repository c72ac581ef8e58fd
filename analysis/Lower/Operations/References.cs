using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Locals, parameters, <c>this</c>, fields and properties, read or as places to assign. Auto-properties that no type overrides
/// are read and written as the fields behind them; all others through calls of their accessors.
/// </summary>
internal static class References
{
    public static void Register(OperationTable table)
    {
        table.On<ILocalReferenceOperation>(OperationKind.LocalReference, Read);
        table.On<IParameterReferenceOperation>(OperationKind.ParameterReference, Read);
        table.On<IFieldReferenceOperation>(OperationKind.FieldReference, Read);
        table.On<IPropertyReferenceOperation>(OperationKind.PropertyReference, Read);
        table.On<IInstanceReferenceOperation>(OperationKind.InstanceReference, LowerInstance);
    }

    /// <summary>The place an operation names, its receiver and indices evaluated; null for what is only a value.</summary>
    public static Place? PlaceOf(BodyLowering body, IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return body.Variables.PlaceOf(local.Local, body.Span(local));
            case IParameterReferenceOperation parameter:
                return ParameterPlace(body, parameter);
            case IFieldReferenceOperation field:
                return FieldPlaceOf(body, field);
            case IPropertyReferenceOperation property:
                return PropertyPlaceOf(body, property);
            case IArrayElementReferenceOperation element:
                return Arrays.PlaceOf(body, element);
            case IImplicitIndexerReferenceOperation element:
                return Arrays.PlaceOf(body, element);
            case IInlineArrayAccessOperation element:
                return Arrays.PlaceOf(body, element);
            case IEventReferenceOperation raised:
                return Events.PlaceOf(body, raised);
            case IDeclarationExpressionOperation declaration:
                return PlaceOf(body, declaration.Expression);
            case IParenthesizedOperation parenthesized:
                return PlaceOf(body, parenthesized.Operand);
            case IVariableDeclaratorOperation declarator:
                return body.Variables.PlaceOf(declarator.Symbol, body.Span(declarator));
            case IDiscardOperation discard:
                return new NoPlace(body.Type(discard.Type));
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } reference:
                return new LocalPlace(body.Value(reference));
            case IConditionalOperation { IsRef: true } choice when PlaceOf(body, choice.WhenTrue) is { } first && PlaceOf(body, choice.WhenFalse!) is { } second:
                return new ChosenPlace(body.Value(choice.Condition), first, second);
            case IConversionOperation { OperatorMethod: null, Conversion.IsIdentity: true } conversion:
                return PlaceOf(body, conversion.Operand);
            case IInvalidOperation invalid:
                return UnresolvedIndexers.PlaceOf(body, invalid);
            default:
                return null;
        }
    }

    /// <summary>As <see cref="PlaceOf"/>; what is only a value is a place that nobody reads again.</summary>
    public static Place AnyPlaceOf(BodyLowering body, IOperation operation) => PlaceOf(body, operation) ?? new LocalPlace(body.Value(operation));

    public static Place PropertyPlace(BodyLowering body, IPropertySymbol property, IrVariable? receiver, IReadOnlyList<IrVariable> arguments, bool isBase, ITypeSymbol? receiverType = null)
    {
        var getter = Accessor(property, own => own.GetMethod);
        var setter = Accessor(property, own => own.SetMethod);
        var type = body.Type(property.Type);
        if (DirectField(body, property, getter, setter, isBase) is { } field)
            return property.IsStatic || receiver is null ? new StaticFieldPlace(field, type) : new FieldPlace(receiver, field, type);
        return new AccessorPlace(
            type,
            (given, span) => getter is null ? null : Calls.Emit(body, getter, receiver, receiverType, given, !isBase, span),
            (given, value, span) =>
            {
                if (setter is not null) Calls.Emit(body, setter, receiver, receiverType, [.. given, value], !isBase, span);
                else if (body.Unit.Program.AutoAccessors.Contains(body.Symbols.Methods.Of(getter!)) && receiver is not null)
                    new FieldPlace(receiver, body.Symbols.Fields.Of(property), type).Store(body, value, span);
                else if (getter is { ReturnsByRef: true } && Calls.Emit(body, getter, receiver, receiverType, given, !isBase, span) is { } reference) body.Copy(reference, value, span);
            },
            arguments);
    }

    /// <summary>A call through <c>base</c> (<c>MyBase</c>, <c>MyClass</c>) runs exactly the named method.</summary>
    public static bool IsBase(IOperation? instance) => instance is IInstanceReferenceOperation
        && instance.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax
            or Microsoft.CodeAnalysis.VisualBasic.Syntax.MyBaseExpressionSyntax
            or Microsoft.CodeAnalysis.VisualBasic.Syntax.MyClassExpressionSyntax;

    private static IrVariable? Read(BodyLowering body, IOperation operation) => PlaceOf(body, operation)!.Load(body, AccessSpan.Of(operation.Syntax));

    private static IrVariable? LowerInstance(BodyLowering body, IInstanceReferenceOperation instance)
    {
        var found = instance.ReferenceKind switch
        {
            InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.InterpolatedStringHandler => body.ImplicitReceivers.TryPeek(out var receiver) ? receiver : null,
            InstanceReferenceKind.PatternInput => body.PatternInputs.TryPeek(out var input) ? input : null,
            _ => body.Variables.This,
        };
        return found ?? body.Nothing(body.Type(instance.Type), body.Span(instance));
    }

    private static Place ParameterPlace(BodyLowering body, IParameterReferenceOperation reference)
    {
        if (body.Unit.PrimaryConstructors.IsField(reference.Parameter) && body.Variables.This is { } instance)
        {
            var field = body.Symbols.Fields.OfPrimaryParameter(reference.Parameter);
            return new FieldPlace(instance, field, field.Type);
        }
        return body.Variables.PlaceOf(reference.Parameter, body.Span(reference));
    }

    private static Place FieldPlaceOf(BodyLowering body, IFieldReferenceOperation reference)
    {
        var type = body.Type(reference.Type);
        var field = body.Symbols.Fields.Of(reference.Field);
        if (reference.Field.IsStatic) return new StaticFieldPlace(field, type);
        var instance = reference.Instance is null ? body.Variables.This : body.Value(reference.Instance);
        return instance is null ? new NoPlace(type) : new FieldPlace(instance, field, type);
    }

    private static Place PropertyPlaceOf(BodyLowering body, IPropertyReferenceOperation reference)
    {
        var receiver = reference.Instance is null ? null : body.Value(reference.Instance);
        if (reference.Property.ContainingType is { IsAnonymousType: true } && receiver is not null)
            return new FieldPlace(receiver, body.Symbols.Fields.Of(reference.Property), body.Type(reference.Type));
        var arguments = ArgumentList.Lower(body, reference.Arguments, reference.Property.Parameters);
        return PropertyPlace(body, reference.Property, receiver, arguments.Values, IsBase(reference.Instance), reference.Instance?.Type);
    }

    private static IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> choose)
    {
        // An override may replace only one accessor.
        for (var own = property; own is not null; own = own.OverriddenProperty)
            if (choose(own) is { } accessor) return accessor;
        return null;
    }

    private static IrField? DirectField(BodyLowering body, IPropertySymbol property, IMethodSymbol? getter, IMethodSymbol? setter, bool isBase)
    {
        if (getter is null || !body.Unit.Program.AutoAccessors.Contains(body.Symbols.Methods.Of(getter))) return null;
        if (setter is not null && !body.Unit.Program.AutoAccessors.Contains(body.Symbols.Methods.Of(setter))) return null;
        // Only the compiler overrides a WithEvents property, to attach the handlers of a derived class.
        if (!isBase && !property.IsWithEvents && MethodTable.IsDispatched(getter.OriginalDefinition)) return null;
        return body.Symbols.Fields.Of(property);
    }
}
