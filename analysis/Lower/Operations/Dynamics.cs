using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Late-bound operations and addresses: a boundary of the analysis. Their operands escape.</summary>
internal static class Dynamics
{
    public static void Register(OperationTable table)
    {
        foreach (var kind in new[] { OperationKind.DynamicObjectCreation, OperationKind.DynamicMemberReference, OperationKind.DynamicInvocation, OperationKind.DynamicIndexerAccess })
            table.On<IOperation>(kind, Lower);
    }

    public static IrVariable? Lower(BodyLowering body, IOperation operation)
    {
        var operands = new List<IrVariable>();
        foreach (var child in operation.ChildOperations)
        {
            if (child is IObjectOrCollectionInitializerOperation) continue;
            // `d.M(x)`: the member reference is part of the call, not a boundary of its own.
            if (child is IDynamicMemberReferenceOperation { Instance: var instance })
            {
                if (instance is not null) operands.Add(body.Value(instance));
            }
            else if (body.Lower(child) is { } value)
            {
                operands.Add(value);
            }
        }
        var result = body.Unknown(operation.Kind.ToString(), true, operation.Type, operands, body.Span(operation));
        if (operation is IDynamicObjectCreationOperation { Initializer: { } initializer } && result is not null) Initializers.Fill(body, initializer, result);
        return result;
    }
}
