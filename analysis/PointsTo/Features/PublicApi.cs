using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// The driver of libraries without an entry point: unknown callers, on any thread, call everything that is visible outside the
/// assembly, on objects they make and on objects the library hands out. One driver object stands for the instances of a class
/// that callers make; it counts as shared only when its class shows that it means to be thread-safe (see <see cref="ThreadSafeIntent"/>).
/// </summary>
internal sealed class PublicApi(Solver solver, Injection injection, EntryRoots roots) : ISolverFeature
{
    private readonly Dictionary<IrType, HeapObject> _driverObjects = [];
    private readonly HashSet<(int, int)> _called = [];
    private readonly HashSet<int> _calledAll = [];
    private readonly HashSet<int> _rooted = [];
    private readonly HashSet<IrAssembly> _driven = [];
    private readonly HashSet<IrType> _cut = [];
    private OriginContext _origin = null!;
    private ApiMethods _methods = null!;
    private ThreadSafeIntent _intent = null!;
    private Dictionary<IrType, List<IrType>>? _concrete;

    /// <summary>Classes that stand for all of a type's subtypes as arguments.</summary>
    private const int MaxConcrete = 16;

    public IReadOnlyCollection<IrAssembly> Driven => _driven;

    public void OnStart()
    {
        foreach (var assembly in DrivenAssemblies(solver.Program).Where(a => !roots.HoldsTests(a))) _driven.Add(assembly);
        if (_driven.Count == 0) return;
        _origin = solver.Policy.Origin(null, Groups.Api);
        _methods = new ApiMethods(solver.Program);
        _intent = new ThreadSafeIntent(solver.Program, solver.Models);
        injection.Made += value =>
        {
            if (_driven.Contains(value.Type.Assembly) && !roots.IsOfFramework(value.Type)) CallAll(value);
        };
        foreach (var type in solver.Program.Types)
        {
            if (!type.IsSource || !_driven.Contains(type.Assembly) || !ReferenceEquals(type, type.Definition) || !type.IsApi) continue;
            foreach (var method in type.Methods.Where(m => m.IsStatic && _methods.Has(m) && m.Body is not null && m.Kind is not (IrMethodKind.StaticConstructor or IrMethodKind.Lambda or IrMethodKind.LocalFunction))) CallStatic(method);
            if (!roots.IsOfFramework(type) && DriverObject(type) is { } driver) CallAll(driver);
            foreach (var field in type.Fields.Where(f => f.IsStatic && f.IsApi)) HandOut(solver.StaticNode(field, solver.Policy.Intern(_origin)));
        }
    }

    /// <summary>
    /// Source assemblies that no entry point of production code leads to, and those that are made into packages. A sample or a
    /// benchmark is no production code of what it shows.
    /// </summary>
    private static IEnumerable<IrAssembly> DrivenAssemblies(IrProgram program)
    {
        var uses = new Dictionary<IrAssembly, HashSet<IrAssembly>>();
        foreach (var method in program.Methods)
        {
            if (method.Body is not { } body) continue;
            var from = method.ContainingType.Assembly;
            if (!uses.TryGetValue(from, out var set)) uses[from] = set = [];
            foreach (var instruction in body.Instructions)
            {
                var used = instruction switch
                {
                    Call call => call.Method.ContainingType,
                    Allocate allocate => allocate.Type,
                    LoadStatic load => load.Field.ContainingType,
                    TypeToken token => token.Type,
                    _ => null,
                };
                if (used is { IsSource: true }) set.Add(used.Assembly);
                if (instruction is Call { TypeArguments.Count: > 0 } generic) set.UnionWith(generic.TypeArguments.Where(t => t.IsSource).Select(t => t.Assembly));
            }
        }
        var covered = new HashSet<IrAssembly>();
        var todo = new Queue<IrAssembly>(program.Assemblies.Where(a => a is { IsSource: true, IsEntry: true, IsTest: false }));
        while (todo.TryDequeue(out var assembly))
        {
            if (!covered.Add(assembly)) continue;
            foreach (var used in uses.GetValueOrDefault(assembly) ?? [])
            {
                if (!assembly.IsForShow || used.IsForShow) todo.Enqueue(used);
            }
        }
        return program.Assemblies.Where(a => a is { IsSource: true, IsTest: false } && (!covered.Contains(a) || a.IsPublished));
    }

    private HeapObject? DriverObject(IrType type)
    {
        if (_driverObjects.TryGetValue(type, out var known)) return known;
        if (type.Kind is not (IrTypeKind.Class or IrTypeKind.Struct) || type.IsAbstract || type.IsStatic || !type.IsSource) return null;
        var constructors = type.Methods.Where(m => m is { Kind: IrMethodKind.Constructor, Body.This: not null } && _methods.Has(m)).ToList();
        if (constructors.Count == 0) return null;
        var driver = solver.Objects.Named("caller's " + type.DisplayName, HeapObjectKind.External, type, _origin);
        driver.IsMeantForThreads = _intent.Shows(type);
        _driverObjects[type] = driver;
        foreach (var constructor in constructors) CallOn(driver, constructor);
        return driver;
    }

    private void CallStatic(IrMethod method)
    {
        var instance = solver.Reach(method, solver.Policy.FromOutside(solver.Policy.Intern(_origin), method));
        Root(instance);
    }

    private void CallAll(HeapObject receiver)
    {
        if (!_calledAll.Add(receiver.Id)) return;
        for (var type = receiver.Type.Definition; type is { IsSource: true }; type = type.BaseType?.Definition)
        {
            foreach (var method in type.Methods)
            {
                if (method.IsStatic || method.Body?.This is null || !IsCallable(method, receiver.Type.Definition)) continue;
                CallOn(receiver, method);
            }
            if (type.BaseType is null) break;
        }
    }

    private bool IsCallable(IrMethod method, IrType receiver)
    {
        if (method.Kind is IrMethodKind.Constructor or IrMethodKind.StaticConstructor or IrMethodKind.Lambda or IrMethodKind.LocalFunction) return false;
        if (method.IsApi && !_methods.Has(method)) return false;
        if (method.IsApi) return !receiver.Dispatch.TryGetValue(method, out var targets) || targets.Exists(t => ReferenceEquals(t.Method, method));
        // Implementations of interfaces that callers can see.
        foreach (var (slot, targets) in receiver.Dispatch)
        {
            if (slot.ContainingType.Kind == IrTypeKind.Interface && (_methods.Has(slot) || !slot.IsSource) && targets.Exists(t => ReferenceEquals(t.Method, method))) return true;
        }
        return false;
    }

    private void CallOn(HeapObject receiver, IrMethod method)
    {
        if (!_called.Add((receiver.Id, method.Id))) return;
        var context = solver.Policy.Callee(solver.Policy.Intern(_origin), _origin, null, method, receiver);
        var instance = solver.Reach(method, solver.Policy.FromOutside(context, method));
        solver.AddObject(instance.NodeOf(method.Body!.This!), receiver);
        solver.HandOuts.Enter(receiver, instance);
        Root(instance);
    }

    private void Root(MethodInstance instance)
    {
        if (!_rooted.Add(instance.Id)) return;
        roots.Add(new RootEntry(instance, Groups.Api, OriginKind.Other, true, false, false, false, false, "any caller of " + instance.Method.DisplayName));
        foreach (var parameter in instance.Method.Parameters)
        {
            if (parameter.Variable is not { } variable) continue;
            foreach (var argument in Arguments(parameter.Type)) solver.AddObject(instance.NodeOf(variable), argument);
        }
        if (instance.Method is { IsAsync: false, IsIterator: false }) HandOut(instance.ReturnNode);
    }

    private void HandOut(int node) => solver.Watch(node, value =>
    {
        if (!value.Type.IsSource)
        {
            if (value.Kind is HeapObjectKind.Allocation or HeapObjectKind.Modelled && _called.Add((value.Id, -1))) HandOut(solver.FieldNode(value, Slots.Values));
            return;
        }
        if (value.Kind != HeapObjectKind.Allocation || !_driven.Contains(value.Type.Assembly) || value.Type.Kind == IrTypeKind.Closure) return;
        value.IsMeantForThreads = _intent.Shows(value.Type);
        CallAll(value);
    });

    /// <summary>What unknown callers may pass: their own objects of the type, never shared by themselves.</summary>
    private IEnumerable<HeapObject> Arguments(IrType type)
    {
        if (type.Kind is IrTypeKind.Delegate or IrTypeKind.Enum or IrTypeKind.TypeParameter or IrTypeKind.Unknown || type.DocId is "T:System.String" or "T:System.Object") yield break;
        if (!type.IsSource)
        {
            if (type.Kind is IrTypeKind.Class or IrTypeKind.Interface) yield return solver.Objects.Named("argument " + type.DisplayName, HeapObjectKind.External, type, _origin);
            yield break;
        }
        if (DriverObject(type.Definition) is { } own) yield return own;
        if (type.IsSealed) yield break;
        foreach (var derived in Concrete(type.Definition))
        {
            if (DriverObject(derived) is { } driver) yield return driver;
        }
    }

    private List<IrType> Concrete(IrType type)
    {
        if (_concrete is null)
        {
            _concrete = [];
            foreach (var candidate in solver.Program.Types)
            {
                if (!candidate.IsSource || !candidate.IsApi || candidate.IsAbstract || candidate.Kind != IrTypeKind.Class || !ReferenceEquals(candidate, candidate.Definition) || !_driven.Contains(candidate.Assembly)) continue;
                foreach (var above in TypeFilter.Above(candidate))
                {
                    if (ReferenceEquals(above, candidate)) continue;
                    if (!_concrete.TryGetValue(above, out var known)) _concrete[above] = known = [];
                    if (known.Count < MaxConcrete) known.Add(candidate);
                    else _cut.Add(above);
                }
            }
        }
        if (_cut.Contains(type)) solver.Counts.Cuts.Add($"Of the classes that callers may pass for '{type.DisplayName}', {MaxConcrete} were looked at.");
        return _concrete.GetValueOrDefault(type) ?? [];
    }
}
