using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Objects made by their type: <c>Activator.CreateInstance</c>, <c>ActivatorUtilities</c>, <c>new T()</c>. Which constructor runs is found when the
/// program runs: each may, and its parameters receive whatever is given that has their type, and the services of their types. A type that is
/// only known when the program runs (found by name, or by going through an assembly) may be any class of the program that the result is cast to.
/// </summary>
internal sealed class Activation(Solver solver, Injection injection)
{
    /// <summary>Classes that are taken for a type that is found at run time.</summary>
    private const int MaxClasses = 32;

    private readonly List<(MethodInstance Caller, Call Call, IrVariable Type, int? Given)> _open = [];

    /// <param name="given">What the elements of the argument list may be; null where the call gives none.</param>
    public void Activate(MethodInstance caller, Call call, Effect.Activate activate, int? given)
    {
        if (call.Result is null) return;
        if (call.TypeArguments.Count > 0) Make(caller, call, ContextPolicy.Actual(call.TypeArguments[0], caller.Method, caller.Context) ?? call.TypeArguments[0], given);
        else if (activate.TypeArgument is { } at && at < call.Arguments.Count)
        {
            _open.Add((caller, call, call.Arguments[at], given));
            solver.Watch(caller.NodeOf(call.Arguments[at]), token =>
            {
                if (token.Kind == HeapObjectKind.TypeToken) Make(caller, call, token.Type, given);
            });
        }
    }

    /// <summary>Types that nothing names: what the result is cast to tells which they may be.</summary>
    public bool OnQuiet()
    {
        var unknown = _open.Where(o => !IsNamed(o.Caller, o.Type)).ToList();
        _open.Clear();
        foreach (var (caller, call, _, given) in unknown)
        {
            foreach (var wanted in CastsOf(caller.Body!, call.Result!))
            {
                if (ContextPolicy.Actual(wanted, caller.Method, caller.Context) is not { } type) continue;
                foreach (var possible in injection.ClassesOf(type, MaxClasses)) Make(caller, call, possible, given);
            }
        }
        return unknown.Count > 0;
    }

    private bool IsNamed(MethodInstance caller, IrVariable type) =>
        solver.Graph.SetOf(caller.NodeOf(type)).Any(id => solver.Objects.All[id].Kind == HeapObjectKind.TypeToken);

    private static IEnumerable<IrType> CastsOf(IrBody body, IrVariable made)
    {
        var names = new HashSet<IrVariable> { made };
        foreach (var instruction in body.Instructions)
        {
            if (instruction is Copy copy && names.Contains(copy.Source)) names.Add(copy.Target);
            else if (instruction is Cast cast && names.Contains(cast.Source)) yield return cast.Type;
        }
    }

    private void Make(MethodInstance caller, Call call, IrType type, int? given)
    {
        if (type.IsAbstract || type.Kind == IrTypeKind.Interface) return;
        var made = solver.Objects.At(caller, call, HeapObjectKind.Allocation, type, "activated " + type.DisplayName);
        solver.AddObject(caller.NodeOf(call.Result!), made);
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

    private void Give(int arguments, MethodInstance constructor)
    {
        foreach (var parameter in constructor.Method.Parameters)
        {
            if (parameter.Variable is { } variable) solver.Graph.AddEdge(arguments, constructor.NodeOf(variable), Solver.FilterOf(parameter.Type));
        }
    }
}
