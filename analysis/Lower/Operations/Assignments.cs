using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Plain assignments, and the redirection of ref locals.</summary>
internal static class Assignments
{
    public static void Register(OperationTable table) => table.On<ISimpleAssignmentOperation>(OperationKind.SimpleAssignment, Lower);

    private static IrVariable? Lower(BodyLowering body, ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation { Local: var local } && References.PlaceOf(body, assignment.Value) is { } aliased)
        {
            body.Variables.Alias(local, aliased);
            return aliased.Variable;
        }
        // `(a, b) = (b, a)` is a deconstruction; a conditional target assigns one of two places.
        if (assignment.Target is IConditionalOperation choice)
        {
            var assigned = body.Value(assignment.Value);
            Conditions.Choose(body, choice.Condition, () => Store(choice.WhenTrue), () => Store(choice.WhenFalse!), body.Span(choice));
            return assigned;

            void Store(IOperation target) => References.AnyPlaceOf(body, target).Store(body, assigned, AccessSpan.Of(target.Syntax));
        }
        var place = References.AnyPlaceOf(body, assignment.Target);
        var value = body.Value(assignment.Value);
        place.Store(body, value, AccessSpan.Of(assignment.Target.Syntax));
        return value;
    }
}
