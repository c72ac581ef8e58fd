using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Objects made by their type: <c>Activator.CreateInstance</c>, <c>ActivatorUtilities</c>, <c>new T()</c>. Which constructor runs is found when the
/// program runs: each may, and its parameters receive whatever is given that has their type, and the services of their types.
/// </summary>
internal sealed class Activation(Solver solver, Injection injection)
{
    /// <param name="given">What the elements of the argument list may be; null where the call gives none.</param>
    public void Activate(MethodInstance caller, Call call, Effect.Activate activate, int? given)
    {
        if (call.Result is not { } result) return;
        if (call.TypeArguments.Count > 0) Make(ContextPolicy.Actual(call.TypeArguments[0], caller.Method, caller.Context) ?? call.TypeArguments[0]);
        else if (activate.TypeArgument is { } at && at < call.Arguments.Count)
        {
            solver.Watch(caller.NodeOf(call.Arguments[at]), token =>
            {
                if (token.Kind == HeapObjectKind.TypeToken) Make(token.Type);
            });
        }

        void Make(IrType type)
        {
            if (type.IsAbstract || type.Kind == IrTypeKind.Interface) return;
            var made = solver.Objects.At(caller, call, HeapObjectKind.Allocation, type, "activated " + type.DisplayName);
            solver.AddObject(caller.NodeOf(result), made);
            if (!type.IsSource) return;
            foreach (var constructor in Injection.Constructors(type))
            {
                var context = solver.Policy.Callee(caller.Context, caller.Context.Origin, null, constructor, made);
                var instance = solver.Reach(constructor, context);
                solver.AddObject(instance.NodeOf(constructor.Body!.This!), made);
                solver.Calls.AddEdge(new CallEdge(caller, call, instance, CallEdgeKind.Call, null, made));
                injection.InjectParameters(instance);
                if (given is { } arguments) Give(arguments, instance);
            }
        }
    }

    private void Give(int arguments, MethodInstance constructor)
    {
        foreach (var parameter in constructor.Method.Parameters)
        {
            if (parameter.Variable is { } variable) solver.Graph.AddEdge(arguments, constructor.NodeOf(variable), Solver.FilterOf(parameter.Type));
        }
    }
}
