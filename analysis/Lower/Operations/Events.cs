using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Events. A field-like event of the program is a field that holds every handler ever added; all others are reached through
/// their accessors.
/// </summary>
internal static class Events
{
    public static void Register(OperationTable table)
    {
        table.On<IEventReferenceOperation>(OperationKind.EventReference, (body, reference) => PlaceOf(body, reference).Load(body, body.Span(reference)));
        table.On<IEventAssignmentOperation>(OperationKind.EventAssignment, LowerAssignment);
        table.On<IRaiseEventOperation>(OperationKind.RaiseEvent, LowerRaise);
    }

    public static Place PlaceOf(BodyLowering body, IEventReferenceOperation reference) =>
        PlaceOf(body, reference.Event, reference.Instance is null ? null : body.Value(reference.Instance));

    /// <summary>Adds or removes a handler that is evaluated already.</summary>
    public static void Subscribe(BodyLowering body, IEventSymbol raised, IrVariable? receiver, ITypeSymbol? receiverType, IrVariable handler, bool adds, bool isBase, SourceSpan span)
    {
        if ((adds ? raised.AddMethod : raised.RemoveMethod) is not { } accessor) return;
        if (body.Unit.Program.AutoAccessors.Contains(body.Symbols.Methods.Of(accessor)) && (isBase || !MethodTable.IsDispatched(accessor.OriginalDefinition)))
        {
            if (adds) PlaceOf(body, raised, receiver).Store(body, handler, span);
            return;
        }
        Calls.Emit(body, accessor, receiver, receiverType, [handler], !isBase, span);
    }

    private static Place PlaceOf(BodyLowering body, IEventSymbol raised, IrVariable? receiver)
    {
        var field = body.Symbols.Fields.Of(raised);
        return raised.IsStatic || receiver is null ? new StaticFieldPlace(field, field.Type) : new FieldPlace(receiver, field, field.Type);
    }

    private static void LowerAssignment(BodyLowering body, IEventAssignmentOperation assignment)
    {
        var span = body.Span(assignment);
        if (assignment.EventReference is not IEventReferenceOperation reference)
        {
            if (assignment.Adds && UnresolvedHandlers.TrySubscribe(body, assignment.EventReference, assignment.HandlerValue)) return;
            body.Lower(assignment.EventReference);
            body.Lower(assignment.HandlerValue);
            return;
        }
        var receiver = reference.Instance is null ? null : body.Value(reference.Instance);
        var handler = body.Value(assignment.HandlerValue);
        Subscribe(body, reference.Event, receiver, reference.Instance?.Type, handler, assignment.Adds, References.IsBase(reference.Instance), span);
    }

    /// <summary>RaiseEvent: a custom event runs its raise accessor, a field-like one its handlers.</summary>
    private static void LowerRaise(BodyLowering body, IRaiseEventOperation raise)
    {
        var span = body.Span(raise);
        var raised = raise.EventReference.Event;
        var receiver = raise.EventReference.Instance is null ? null : body.Value(raise.EventReference.Instance);
        var arguments = ArgumentList.Lower(body, raise.Arguments, (raised.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters ?? []);
        if (raised.RaiseMethod is { IsImplicitlyDeclared: false } accessor)
        {
            Calls.Emit(body, accessor, receiver, raise.EventReference.Instance?.Type, arguments.Values, true, span);
            return;
        }
        body.Unit.Counts.Call();
        body.Emit(new Invoke { Delegate = PlaceOf(body, raised, receiver).Load(body, span), Arguments = arguments.Values, Span = span });
    }
}
