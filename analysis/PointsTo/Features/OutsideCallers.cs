using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Callers that are no part of the program and that no entry model speaks of. A class whose base class or interface did not resolve is
/// called by whatever the missing package is: all its public methods, at any time. A service that is registered for a type of a library
/// is called by that library, through this type. The object is the container's where one makes it, else one for each run.
/// </summary>
internal sealed class OutsideCallers(Solver solver, Injection injection, EntryRoots roots, PublicApi api) : ISolverFeature
{
    private readonly List<IrType> _waiting = [];
    private readonly HashSet<(int Object, int Method)> _called = [];
    private OriginContext _origin = null!;

    public void OnStart()
    {
        _origin = solver.Policy.Origin(null, Groups.Outside);
        injection.Made += made =>
        {
            _waiting.Remove(made.Type.Definition);
            if (IsForeign(made.Type.Definition)) CallAll(made);
        };
        injection.Serves += (service, made) =>
        {
            if (!service.IsSource && made.Type.IsSource && !roots.IsOfFramework(made.Type)) CallThrough(service, made);
        };
        foreach (var type in solver.Program.Types.Where(t => t is { IsSource: true, IsAbstract: false, IsStatic: false, Kind: IrTypeKind.Class } && ReferenceEquals(t, t.Definition) && IsForeign(t))) _waiting.Add(type);
    }

    /// <summary>Classes that nobody made until now: who calls them makes them.</summary>
    public bool OnQuiet()
    {
        var before = solver.Instances.Count;
        var made = solver.Objects.All.Where(o => o.Kind == HeapObjectKind.Allocation).Select(o => o.Type.Definition).ToHashSet();
        var open = _waiting.Where(t => !made.Contains(t)).ToList();
        _waiting.Clear();
        foreach (var type in open)
        {
            var receiver = solver.Objects.Named("outside " + type.DisplayName, HeapObjectKind.Service, type, _origin, Lifetime.Scoped);
            injection.Construct(receiver);
            CallAll(receiver);
        }
        return solver.Instances.Count > before;
    }

    private bool IsForeign(IrType type) =>
        !type.Assembly.IsTest && !roots.IsOfFramework(type) && !(type.IsApi && api.Driven.Contains(type.Assembly)) && WithBases(type).Any(t => t.BaseType is { Kind: IrTypeKind.Unknown } || t.Interfaces.Any(i => i.Kind == IrTypeKind.Unknown));

    private void CallAll(HeapObject receiver)
    {
        foreach (var method in WithBases(receiver.Type.Definition).SelectMany(t => t.Methods))
        {
            // An explicit implementation of an interface is not public, and is there for nobody else.
            if (method is { Kind: IrMethodKind.Ordinary, IsStatic: false } && (method.IsPublic || method.Name.Contains('.', StringComparison.Ordinal)) && IsLast(receiver.Type.Definition, method)) Call(receiver, method);
        }
    }

    /// <summary>No class further down overrides it.</summary>
    private static bool IsLast(IrType type, IrMethod method) => !type.Dispatch.TryGetValue(method, out var targets) || targets.Exists(t => ReferenceEquals(t.Method, method));

    private void CallThrough(IrType service, HeapObject receiver)
    {
        foreach (var (slot, targets) in receiver.Type.Definition.Dispatch)
        {
            var declaring = slot.ContainingType;
            if (declaring.IsSource || slot.Name is "Dispose" or "DisposeAsync" || !TypeFilter.IsAssignable(service.Definition, declaring) || declaring.BaseType is null && declaring.Kind == IrTypeKind.Class) continue;
            foreach (var target in targets) Call(receiver, target.Method);
        }
    }

    private void Call(HeapObject receiver, IrMethod method)
    {
        if (method.Body?.This is not { } self || !_called.Add((receiver.Id, method.Id))) return;
        var instance = solver.Reach(method, solver.Policy.Callee(solver.Policy.Intern(_origin), _origin, null, method, receiver));
        solver.AddObject(instance.NodeOf(self), receiver);
        injection.InjectParameters(instance);
        roots.Add(new RootEntry(instance, Groups.Outside, OriginKind.Other, true, false, true, false, false, $"code without source that calls {method.DisplayName}") { Title = $"outside caller of {method.DisplayName}" });
    }

    private static IEnumerable<IrType> WithBases(IrType type)
    {
        for (var at = type; at is { IsSource: true }; at = at.BaseType?.Definition) yield return at;
    }
}
