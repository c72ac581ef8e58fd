using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Code that did not bind, and operations that Roslyn gives no kind. Their children are lowered; what stays unknown is counted.
/// </summary>
internal static class NotUnderstood
{
    public static void Register(OperationTable table)
    {
        table.On<IInvalidOperation>(OperationKind.Invalid, UnresolvedCalls.Lower);
        table.On<IOperation>(OperationKind.None, LowerUnnamed);
    }

    /// <summary>Any operation without a handler.</summary>
    public static IrVariable? Lower(BodyLowering body, IOperation operation) => LowerUnknown(body, operation, operation.Kind.ToString());

    private static IrVariable? LowerUnnamed(BodyLowering body, IOperation operation)
    {
        switch (operation.Syntax)
        {
            case StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax:
                return LowerStackAlloc(body, operation);
            // `fixed (…) { … }` pins and runs its body.
            case FixedStatementSyntax:
                body.LowerAll(operation.ChildOperations);
                return null;
            case VB.WithBlockSyntax:
                LowerWith(body, operation);
                return null;
            case PrefixUnaryExpressionSyntax or MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax:
                return LowerUnknown(body, operation, "Pointer", isBoundary: true);
            case VB.StopOrEndStatementSyntax:
                return null;
            default:
                // A wrapper around one operation adds nothing.
                // A name that is no value: of a type, a namespace, or a method that did not bind. Its parent is counted.
                if (operation.ChildOperations.Count == 0 && operation.Syntax is TypeSyntax or VB.TypeSyntax) return null;
                if (operation.ChildOperations.Count == 1) return body.Lower(operation.ChildOperations.First());
                return LowerUnknown(body, operation, operation.Syntax.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal));
        }
    }

    private static IrVariable? LowerUnknown(BodyLowering body, IOperation operation, string what, bool isBoundary = false)
    {
        var operands = new List<IrVariable>();
        foreach (var child in operation.ChildOperations)
            if (body.Lower(child) is { } value) operands.Add(value);
        return body.Unknown(what, isBoundary, operation.Type, operands, body.Span(operation));
    }

    private static IrVariable? LowerStackAlloc(BodyLowering body, IOperation operation)
    {
        var span = body.Span(operation);
        var array = Creations.Allocate(body, body.Type(operation.Type), span);
        foreach (var child in operation.ChildOperations)
        {
            if (child is IArrayInitializerOperation initializer)
                foreach (var element in initializer.ElementValues) body.Emit(new StoreElement { Array = array, Source = body.Value(element), Span = span });
            else body.Lower(child);
        }
        return array;
    }

    /// <summary>The With statement of Visual Basic: members without a receiver mean its object.</summary>
    private static void LowerWith(BodyLowering body, IOperation with)
    {
        var subject = with.ChildOperations.FirstOrDefault(child => child is not IBlockOperation);
        var receiver = subject is null ? null : body.Value(subject);
        if (receiver is not null) body.ImplicitReceivers.Push(receiver);
        foreach (var block in with.ChildOperations.OfType<IBlockOperation>()) body.Lower(block);
        if (receiver is not null) body.ImplicitReceivers.Pop();
    }
}
