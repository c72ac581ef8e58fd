using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary><c>(a, b) = value</c>: the elements of a tuple, or what a Deconstruct method hands out.</summary>
internal static class Deconstructions
{
    public static void Register(OperationTable table) => table.On<IDeconstructionAssignmentOperation>(OperationKind.DeconstructionAssignment, Lower);

    public static DeconstructionInfo? InfoOf(BodyLowering body, SyntaxNode syntax) => syntax switch
    {
        AssignmentExpressionSyntax assignment => body.Unit.Model(syntax.SyntaxTree).GetDeconstructionInfo(assignment),
        ForEachVariableStatementSyntax forEach => body.Unit.Model(syntax.SyntaxTree).GetDeconstructionInfo(forEach),
        _ => null,
    };

    public static void Assign(BodyLowering body, ITupleOperation targets, IrVariable value, ITypeSymbol? type, DeconstructionInfo? info, SourceSpan span)
    {
        var parts = Parts(body, value, type, info?.Method, targets.Elements.Length, span);
        for (var i = 0; i < targets.Elements.Length && i < parts.Count; i++)
        {
            var nested = info is { Nested: { IsDefaultOrEmpty: false } inner } && i < inner.Length ? inner[i] : (DeconstructionInfo?)null;
            AssignOne(body, targets.Elements[i], parts[i].Value, parts[i].Type, nested);
        }
    }

    /// <summary>What a value falls into: fields of a tuple or results of Deconstruct.</summary>
    public static List<(IrVariable Value, ITypeSymbol? Type)> Parts(BodyLowering body, IrVariable value, ITypeSymbol? type, IMethodSymbol? method, int count, SourceSpan span)
    {
        var parts = new List<(IrVariable, ITypeSymbol?)>();
        if (method is null && type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (var element in tuple.TupleElements) parts.Add((new FieldPlace(value, body.Symbols.Fields.Of(element), body.Type(element.Type)).Load(body, span), element.Type));
            return parts;
        }
        if (method is null) return parts;
        var isExtension = method.IsStatic && method.ReducedFrom is null;
        var results = (isExtension ? method.Parameters.Skip(1) : method.Parameters).Select(parameter => (body.Temporary(body.Type(parameter.Type)), (ITypeSymbol?)parameter.Type)).ToList();
        List<IrVariable> arguments = [.. isExtension ? [value] : Array.Empty<IrVariable>(), .. results.Select(result => result.Item1)];
        Calls.Emit(body, method, isExtension ? null : value, type, arguments, true, span);
        return results;
    }

    private static IrVariable? Lower(BodyLowering body, IDeconstructionAssignmentOperation assignment)
    {
        var span = body.Span(assignment);
        var target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        var source = Unconverted(assignment.Value);
        if (target is not ITupleOperation targets)
        {
            body.Lower(target);
            return body.Lower(assignment.Value);
        }
        if (source is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
        {
            // Swaps read everything before they write anything.
            var evaluated = values.Elements.Select(element => Kept(body, element)).ToList();
            for (var i = 0; i < evaluated.Count; i++) AssignOne(body, targets.Elements[i], evaluated[i], Unconverted(values.Elements[i]).Type, null);
            return null;
        }
        var value = body.Value(source);
        Assign(body, targets, value, source.Type, InfoOf(body, assignment.Syntax), span);
        return value;
    }

    private static IrVariable Kept(BodyLowering body, IOperation element)
    {
        var value = body.Value(element);
        if (value.Kind == IrVariableKind.Temporary) return value;
        var kept = body.Temporary(value.Type);
        body.Copy(kept, value, body.Span(element));
        return kept;
    }

    private static void AssignOne(BodyLowering body, IOperation target, IrVariable value, ITypeSymbol? type, DeconstructionInfo? info)
    {
        var inner = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        var span = AccessSpan.Of(target.Syntax);
        if (inner is ITupleOperation tuple) Assign(body, tuple, value, type, info, span);
        else References.AnyPlaceOf(body, inner).Store(body, value, span);
    }

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null } conversion && conversion.Operand.Type is not null ? conversion.Operand : operation;
}
