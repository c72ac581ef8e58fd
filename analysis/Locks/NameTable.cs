using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>The names of all bodies, made when first asked for, and what names need to know of the whole program.</summary>
internal sealed class NameTable(PointsToResult heap, ModelIndex models)
{
    private readonly Dictionary<IrBody, BodyNames> _bodies = [];
    private readonly Dictionary<IrMethod, ValueName?> _returned = [];
    private readonly Dictionary<IrMethod, IReadOnlyList<(IrField, int)>> _fieldsSet = [];
    private readonly Dictionary<(IrMethod, IrType), ApiModel?> _models = [];
    private readonly Dictionary<Call, IrMethod?> _targets = [];
    private HashSet<string>? _changedArrays;
    private IReadOnlySet<string>? _changedMaps;
    private HashSet<string>? _flags;

    public StableFields Stable { get; } = new(heap.Program, models, heap.Roots.Select(r => r.Instance.Method).ToHashSet());

    public PointsToResult Heap => heap;

    public ModelIndex Models => models;

    public BodyNames Of(IrBody body) => _bodies.TryGetValue(body, out var known) ? known : _bodies[body] = new BodyNames(this, body);

    public ApiModel? ModelOf(Call call)
    {
        var key = (call.Method, call.OnType);
        return _models.TryGetValue(key, out var known) ? known : _models[key] = models.ModelOf(call);
    }

    /// <summary>What a call of a source method returns, in the callee's names, when it always returns the same place.</summary>
    public ValueName? ReturnedBy(IrBody caller, Call call) => TargetOf(caller, call) is { } target ? Returned(target) : null;

    /// <summary>
    /// The elements of the array are assigned only in constructors. An array is known by the field it was reached through; one
    /// without a field is not.
    /// </summary>
    public bool HasStableElements(LockPath array)
    {
        if (FieldOf(array) is not { } field) return false;
        if (_changedArrays is null)
        {
            _changedArrays = new HashSet<string>(StringComparer.Ordinal);
            foreach (var method in heap.Program.Methods)
            {
                if (method.Body is not { } body || method.Kind is IrMethodKind.Constructor or IrMethodKind.StaticConstructor) continue;
                foreach (var store in body.Instructions.OfType<StoreElement>())
                {
                    if (FieldOf(Of(body).NameOf(store.Array).Written) is { } changed) _changedArrays.Add(changed);
                }
            }
        }
        return !_changedArrays.Contains(field);
    }

    /// <summary>Nothing in the program replaces or removes an entry of the map, which is known by the field it was reached through.</summary>
    public bool KeepsEntries(LockPath map)
    {
        if (FieldOf(map) is not { } field) return false;
        _changedMaps ??= new ChangedMaps(this).Find();
        return !_changedMaps.Contains(field);
    }

    /// <summary>The field is a number that stands for a lock: set and tested in one step somewhere.</summary>
    public bool IsFlag(IrField field)
    {
        if (_flags is null)
        {
            _flags = new HashSet<string>(StringComparer.Ordinal);
            foreach (var body in heap.Program.Methods.Select(m => m.Body).OfType<IrBody>())
            {
                foreach (var call in body.Instructions.OfType<Call>())
                {
                    if (call.Method.IsSource || ModelOf(call)?.Effects.OfType<Effect.SetFlag>().FirstOrDefault() is not { Location.Root: PlaceRoot.Argument } swap || call.Result is null) continue;
                    if (Of(body).FieldAt(call.Arguments[swap.Location.Argument]) is { } flag) _flags.Add(flag.DocId);
                }
            }
        }
        return _flags.Contains(field.DocId);
    }

    /// <summary>The constant name that a lock of the operating system is made with.</summary>
    public string? NameGivenTo(IrBody body, Allocate made)
    {
        if (!models.IsLockType(made.Type.DocId)) return null;
        foreach (var call in body.Instructions.OfType<Call>())
        {
            if (!call.Method.IsConstructor || !ReferenceEquals(call.Receiver, made.Target)) continue;
            var name = ModelOf(call)?.Effects.OfType<Effect.NameLock>().FirstOrDefault();
            return name is not null && name.Argument < call.Arguments.Count && Of(body).Definitions.ConstantOf(call.Arguments[name.Argument]) is string text ? text : null;
        }
        return null;
    }

    private static string? FieldOf(LockPath array) => array.Steps.Count > 0 ? array.Steps[^1].Field?.DocId : (array.Root.Item as IrField)?.DocId;

    /// <summary>Fields that a constructor sets to its parameters.</summary>
    public IReadOnlyList<(IrField Field, int Parameter)> FieldsSetBy(IrMethod constructor)
    {
        if (_fieldsSet.TryGetValue(constructor, out var known)) return known;
        _fieldsSet[constructor] = [];
        if (constructor.Body is not { } body) return [];
        var result = new List<(IrField, int)>();
        var names = Of(body);
        foreach (var instruction in body.Instructions)
        {
            if (instruction is not StoreField store || !ReferenceEquals(store.Object, body.This) || !Stable.IsStable(store.Field)) continue;
            var value = names.NameOf(store.Source).Identity;
            if (value is { Root.Kind: PathRootKind.Parameter, Steps.Count: 0 }) result.Add((store.Field, (int)value.Root.Item!));
            else result.Add((store.Field, int.MaxValue));
        }
        return _fieldsSet[constructor] = [.. result.Where(r => result.Count(o => o.Item1.DocId == r.Item1.DocId) == 1)];
    }

    private ValueName? Returned(IrMethod method)
    {
        if (_returned.TryGetValue(method, out var known)) return known;
        _returned[method] = null;
        if (method.Body is not { } body || method.IsAsync || method.IsIterator) return null;
        var names = Of(body);
        ValueName? result = null;
        foreach (var instruction in body.Instructions)
        {
            if (instruction is not Return { Value: { } value }) continue;
            var name = WithoutPositions(names.NameOf(value), value);
            if (name.Written.Root.Kind == PathRootKind.Variable || (result is not null && result.Written.Key != name.Written.Key)) return null;
            result = name;
        }
        return _returned[method] = result;
    }

    /// <summary>Positions are values of the callee: outside, any element may be meant.</summary>
    private static ValueName WithoutPositions(ValueName name, IrVariable value) => new(
        name.Identity.HasPositions ? new LockPath(PathRoot.Variable(value), []) : name.Identity,
        new LockPath(name.Written.Root, [.. name.Written.Steps.Select(s => s.Field is null ? s with { Position = null } : s)]));

    /// <summary>The only source method the call runs, whatever the context.</summary>
    private IrMethod? TargetOf(IrBody caller, Call call)
    {
        if (call.Dispatch != CallDispatch.Virtual) return call.Method.Body is null ? null : call.Method;
        if (_targets.TryGetValue(call, out var known)) return known;
        IrMethod? target = null;
        foreach (var instance in heap.InstancesOf(caller.Method))
        {
            foreach (var receiver in heap.PointsTo(instance, call.Receiver!))
            {
                foreach (var method in CallBinder.Resolve(call.Method, call.OnType, receiver.Type))
                {
                    if (target is not null && !ReferenceEquals(target, method)) return _targets[call] = null;
                    target = method;
                }
            }
        }
        return _targets[call] = target;
    }
}
