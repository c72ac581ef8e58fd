using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Callers that are no part of the program and that no entry model speaks of. A class whose base class or interface did not resolve is
/// called by whatever the missing package is: all its public methods that the program itself does not call, at any time. A service that is registered for a type of a library
/// is called by that library, through this type, at any time too. The object is the container's where one makes it, else one for each run.
/// One object for all whose base is unknown may as well be started once: its calls follow each other, beside all other threads.
/// </summary>
internal sealed class OutsideCallers : ISolverFeature
{
    private readonly Solver solver;
    private readonly Injection injection;
    private readonly EntryRoots roots;
    private readonly PublicApi api;
    private readonly OriginContext _origin;
    private readonly OriginContext _ofServices;
    private readonly List<IrType> _waiting = [];
    private readonly HashSet<(int Object, int Method)> _called = [];
    private readonly List<(HeapObject Receiver, IrMethod Method)> _open = [];

    public OutsideCallers(Solver solver, Injection injection, EntryRoots roots, PublicApi api)
    {
        (this.solver, this.injection, this.roots, this.api) = (solver, injection, roots, api);
        _origin = solver.Policy.Origin(null, Groups.Outside);
        _ofServices = solver.Policy.Origin(null, Groups.OutsideOfServices);
        injection.Made += made =>
        {
            _waiting.Remove(made.Type.Definition);
            if (IsForeign(made.Type.Definition)) CallAll(made);
        };
        injection.Serves += (service, made) =>
        {
            if (!service.IsSource && made.Type.IsSource && !roots.IsOfFramework(made.Type)) CallThrough(service, made);
        };
    }

    public void OnStart() =>
        _waiting.AddRange(solver.Program.Types.Where(t => t is { IsSource: true, IsAbstract: false, IsStatic: false, Kind: IrTypeKind.Class } && ReferenceEquals(t, t.Definition) && IsForeign(t)));

    /// <summary>Classes that nobody made until now: who calls them makes them. And methods that nobody called.</summary>
    public bool OnQuiet()
    {
        var before = solver.Instances.Count;
        var reached = solver.Instances.Select(i => i.Method.DocId).ToHashSet(StringComparer.Ordinal);
        var made = solver.Objects.All.Where(o => o.Kind == HeapObjectKind.Allocation).Select(o => o.Type.Definition).ToHashSet();
        var open = _waiting.Where(t => !made.Contains(t)).ToList();
        _waiting.Clear();
        foreach (var type in open)
        {
            var receiver = solver.Objects.Named("outside " + type.DisplayName, HeapObjectKind.Service, type, _origin, Lifetime.Scoped);
            injection.Construct(receiver);
            CallAll(receiver);
        }
        var uncalled = _open.Where(o => !reached.Contains(o.Method.DocId)).ToList();
        _open.Clear();
        foreach (var (receiver, method) in uncalled) Call(receiver, method, receiver.Lifetime == Lifetime.Singleton ? _ofServices : _origin);
        return solver.Instances.Count > before;
    }

    private bool IsForeign(IrType type) =>
        !type.Assembly.IsTest && !roots.IsOfFramework(type) && !(type.IsApi && api.Driven.Contains(type.Assembly)) && WithBases(type).Any(t => t.BaseType is { Kind: IrTypeKind.Unknown } || t.Interfaces.Any(i => i.Kind == IrTypeKind.Unknown));

    private void CallAll(HeapObject receiver)
    {
        foreach (var method in WithBases(receiver.Type.Definition).SelectMany(t => t.Methods))
        {
            // An explicit implementation of an interface is not public, and is there for nobody else.
            if (method is { Kind: IrMethodKind.Ordinary, IsStatic: false } && (method.IsPublic || method.Name.Contains('.', StringComparison.Ordinal)) && IsLast(receiver.Type.Definition, method)) _open.Add((receiver, method));
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
            foreach (var target in targets) Call(receiver, target.Method, _origin);
        }
    }

    private void Call(HeapObject receiver, IrMethod method, OriginContext origin)
    {
        if (method.Body?.This is not { } self || !_called.Add((receiver.Id, method.Id))) return;
        var instance = solver.Reach(method, solver.Policy.Callee(solver.Policy.Intern(origin), origin, null, method, receiver));
        solver.AddObject(instance.NodeOf(self), receiver);
        injection.InjectParameters(instance);
        roots.Add(new RootEntry(instance, origin.Name, OriginKind.Other, ReferenceEquals(origin, _origin), false, true, false, !ReferenceEquals(origin, _origin), $"code without source that calls {method.DisplayName}") { Title = $"outside caller of {method.DisplayName}" });
    }

    private static IEnumerable<IrType> WithBases(IrType type)
    {
        for (var at = type; at is { IsSource: true }; at = at.BaseType?.Definition) yield return at;
    }
}
