using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// Bodies that the compiler writes: accessors of auto-properties and field-like events, and the members of records. Equality
/// and printing of records do nothing here.
/// </summary>
internal static class SynthesizedBodies
{
    public static Action<BodyLowering, IrMethod>? For(ProjectUnit unit, IMethodSymbol symbol)
    {
        if (unit.Program.AutoAccessors.Contains(unit.Symbols.Methods.Of(symbol)) && symbol.AssociatedSymbol is { } member)
            return (body, method) => Accessor(body, method, Associated(member), symbol.MethodKind);
        if (symbol is { Name: "Deconstruct", IsImplicitlyDeclared: true, ContainingType.IsRecord: true }) return (body, method) => Deconstruct(body, method, symbol);
        if (symbol is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, MethodKind: not MethodKind.Constructor }) return RecordMember;
        return null;
    }

    /// <summary>Equality, hashing, printing and cloning of records: a value, no effect that matters.</summary>
    private static void RecordMember(BodyLowering body, IrMethod method)
    {
        var span = method.Declaration;
        if (method.Name == "<Clone>$" && body.Variables.This is { } original)
            body.Emit(new Return { Value = original, Span = span });
        else if (method.ReturnType.Name != "System.Void")
            body.Emit(new Return { Value = body.Compute(ComputeOperator.Other, method.ReturnType, span, [.. method.Parameters.Select(parameter => parameter.Variable!)]), Span = span });
    }

    private static ISymbol Associated(ISymbol member) => member is IPropertySymbol property ? property.PartialImplementationPart ?? property : member;

    private static void Accessor(BodyLowering body, IrMethod method, ISymbol member, MethodKind kind)
    {
        var field = body.Symbols.Fields.Of(member);
        Place place = field.IsStatic || body.Variables.This is not { } instance ? new StaticFieldPlace(field, field.Type) : new FieldPlace(instance, field, field.Type);
        var span = method.Declaration;
        switch (kind)
        {
            case MethodKind.PropertyGet:
                body.Emit(new Return { Value = place.Load(body, span), Span = span });
                break;
            case MethodKind.PropertySet or MethodKind.EventAdd when method.Parameters.Count > 0:
                place.Store(body, method.Parameters[^1].Variable!, span);
                break;
        }
    }

    private static void Deconstruct(BodyLowering body, IrMethod method, IMethodSymbol symbol)
    {
        foreach (var (parameter, declared) in method.Parameters.Zip(symbol.Parameters))
        {
            if (symbol.ContainingType.GetMembers(declared.Name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property) continue;
            var value = References.PropertyPlace(body, property, body.Variables.This, [], isBase: false).Load(body, method.Declaration);
            body.Copy(parameter.Variable!, value, method.Declaration);
        }
    }
}
