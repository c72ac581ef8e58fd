using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>How much context the budget allows; each step down forgets one kind.</summary>
public enum ContextLevel
{
    /// <summary>Origins, receivers, call sites of allocation wrappers.</summary>
    Full,

    /// <summary>Call sites and a few receivers of each class only.</summary>
    Receivers,

    /// <summary>One context for everything.</summary>
    None,
}

/// <summary>
/// Chooses the context of a callee. Ordinary calls keep the caller's origin and add nothing; methods of classes that own maps or
/// locks are told apart by receiver; small methods that return what they allocate, or work on the map or lock they are given, by call site.
/// </summary>
public sealed class ContextPolicy
{
    /// <summary>Receivers of receivers that are told apart.</summary>
    private int MaxReceiverDepth => Level == ContextLevel.Full ? 3 : 1;

    /// <summary>Objects of one class that are told apart as receivers; what comes later shares a context.</summary>
    private int MaxReceivers => Level == ContextLevel.Full ? 64 : 12;

    /// <summary>Receivers of one class that may still be told apart: fewer the more instances of methods there are.</summary>
    private int ReceiversLeft => Instances < _comfort / 2 ? MaxReceivers : Instances < _comfort * 3 / 4 ? Math.Min(MaxReceivers, 4) : Instances < _comfort ? 1 : 0;

    /// <summary>Method instances that every analysis may have, and those it may have for each body of the program.</summary>
    private const int LeastComfort = 20_000;
    private const int ComfortPerBody = 2;

    private readonly int _comfort;

    /// <summary>How many method instances there are by now.</summary>
    public int Instances { get; set; }

    private const int MaxOriginDepth = 3;
    private const int MaxFactoryDepth = 2;
    private const int MaxHelperSize = 80;

    private readonly ModelIndex _models;
    private readonly HashSet<IrType> _owners = [];
    private readonly HashSet<IrMethod> _wrappers = [];
    private readonly HashSet<IrMethod> _factories = [];
    private readonly Dictionary<(int, int, int, int, bool, int), Context> _contexts = [];
    private readonly Dictionary<(int, string), OriginContext> _origins = [];
    private readonly List<Context> _all = [];

    public ContextPolicy(IrProgram program, ModelIndex models, ContextLevel level)
    {
        _models = models;
        Level = level;
        _comfort = Math.Max(LeastComfort, ComfortPerBody * program.Methods.Count(m => m.Body is not null));
        if (level == ContextLevel.None) return;
        FindOwners(program);
        foreach (var method in program.Methods)
        {
            if (method.Body is not { } body) continue;
            if (IsAllocationWrapper(method, body)) _factories.Add(method);
            else if (IsHelper(method, body)) _wrappers.Add(method);
        }
        _factories.UnionWith(TypedHelpers.Find(program, models));
    }

    public ContextLevel Level { get; }

    public int OwnerClasses => _owners.Count;

    public bool IsOwner(IrType type) => _owners.Contains(type.Definition);

    /// <summary>Calls of the method are told apart by the receiving object.</summary>
    public bool NeedsReceiver(IrMethod method, HeapObject receiver) =>
        receiver.Type.Kind == IrTypeKind.Closure || (method.IsConstructor && Level != ContextLevel.None) || (IsOwner(receiver.Type) && Level != ContextLevel.None) || IsGenericWithStatics(method.ContainingType);

    public bool MayNeedReceiver(IrMethod method) =>
        method.Kind is IrMethodKind.Lambda or IrMethodKind.LocalFunction || (method.IsConstructor && Level != ContextLevel.None)
        || (Level != ContextLevel.None && (_owners.Contains(method.ContainingType) || _owners.Overlaps(_derived.GetValueOrDefault(method.ContainingType) ?? [])))
        || IsGenericWithStatics(method.ContainingType);

    /// <summary>The callee's context is the same for every receiver of this class.</summary>
    public bool IsIndependentOf(IrMethod target, HeapObject receiver) =>
        receiver.Type.Kind != IrTypeKind.Closure && !target.IsConstructor && !IsOwner(receiver.Type) && !IsGenericWithStatics(target.ContainingType);

    public OriginContext Origin(OriginContext? parent, string name)
    {
        if (Level != ContextLevel.Full && parent is not null) return parent;
        for (var known = parent; known is not null; known = known.Parent)
        {
            if (known.Name == name) return known;
        }
        if (parent is { Depth: >= MaxOriginDepth }) return parent;
        var key = (parent?.Id ?? -1, name);
        if (!_origins.TryGetValue(key, out var origin)) _origins[key] = origin = new OriginContext(_origins.Count, parent, name);
        return origin;
    }

    public Context Callee(Context caller, OriginContext origin, Call? call, IrMethod target, HeapObject? receiver)
    {
        HeapObject? owner = null;
        IrType? instantiation = null;
        if (receiver is not null)
        {
            if (receiver.Type.Kind == IrTypeKind.Closure)
            {
                owner = receiver.Context.Receiver;
                instantiation = receiver.Context.Instantiation;
            }
            // Constructors are told apart for every class: they decide what the object holds.
            else if (IsOwner(receiver.Type) || (target.IsConstructor && Level != ContextLevel.None)) owner = Bounded(receiver);
            if (IsGenericWithStatics(target.ContainingType)) instantiation = InstantiationOf(receiver.Type, target.ContainingType, caller);
        }
        else if (call is not null && IsGenericWithStatics(target.ContainingType))
        {
            instantiation = InstantiationOf(call.OnType, target.ContainingType, caller);
        }
        else if (target.Kind is IrMethodKind.Lambda or IrMethodKind.LocalFunction)
        {
            // What captures nothing belongs to the same object as what does.
            owner = caller.Receiver;
            instantiation = caller.Instantiation;
        }
        // What a lambda of a generic helper takes its type parameters for, the call of the helper says.
        if (IsPartOfFactory(target)) return Intern(origin, owner, caller.CallSite, instantiation, calledFrom: caller.CalledFrom);
        if (call is null) return Intern(origin, owner, null, instantiation);
        if (_factories.Contains(target)) return Intern(origin, owner, call, instantiation, calledFrom: CallerOf(caller));
        return Intern(origin, owner, _wrappers.Contains(target) ? call : null, instantiation);
    }

    private bool IsPartOfFactory(IrMethod method)
    {
        for (var enclosing = method.Enclosing; enclosing is not null; enclosing = enclosing.Enclosing)
        {
            if (enclosing.TypeParameters.Count > 0 && _factories.Contains(enclosing)) return true;
        }
        return false;
    }

    /// <summary>What of the caller's context tells apart what its factories make; null for nothing.</summary>
    private Context? CallerOf(Context caller)
    {
        if (Level != ContextLevel.Full || (caller.Receiver is null && caller.CallSite is null)) return null;
        var above = caller.CallDepth + 1 < MaxFactoryDepth ? caller.CalledFrom : null;
        return Intern(caller.Origin, caller.Receiver, caller.CallSite, caller.Instantiation, calledFrom: above);
    }

    /// <summary>The type that a type parameter stands for in the context of a method; null where the context does not say.</summary>
    public static IrType? Actual(IrType parameter, IrMethod method, Context context)
    {
        var actual = parameter;
        var declared = method.TypeParameters;
        for (var at = context; at is not null && actual.Kind == IrTypeKind.TypeParameter; at = at.CalledFrom)
        {
            if (at.CallSite is Call call)
            {
                var position = Position(declared, actual);
                if (position < 0) position = Position(call.Method.TypeParameters, actual);
                if (position >= 0 && position < call.TypeArguments.Count)
                {
                    actual = call.TypeArguments[position];
                    declared = [];
                    continue;
                }
            }
            if (ArgumentOf(at.Instantiation ?? at.Receiver?.Type, actual) is { } argument) actual = argument;
        }
        return actual.Kind == IrTypeKind.TypeParameter ? null : actual;
    }

    private static int Position(IReadOnlyList<IrType> parameters, IrType parameter)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (ReferenceEquals(parameters[i], parameter)) return i;
        }
        return -1;
    }

    private static IrType? ArgumentOf(IrType? constructed, IrType parameter)
    {
        for (var type = constructed; type is not null; type = type.BaseType)
        {
            var position = Position(type.Definition.TypeArguments, parameter);
            if (position >= 0 && position < type.TypeArguments.Count && !ReferenceEquals(type.TypeArguments[position], parameter)) return type.TypeArguments[position];
        }
        return null;
    }

    public Context Intern(OriginContext origin, HeapObject? receiver = null, Instruction? site = null, IrType? instantiation = null, bool fromOutside = false, Context? calledFrom = null)
    {
        var key = (origin.Id, receiver?.Id ?? -1, site is null ? -1 : SiteId(site), instantiation?.Id ?? -1, fromOutside, calledFrom?.Id ?? -1);
        if (_contexts.TryGetValue(key, out var known)) return known;
        var made = new Context { Id = _all.Count, Origin = origin, Receiver = receiver, CallSite = site, Instantiation = instantiation, IsFromOutside = fromOutside, CalledFrom = calledFrom };
        _all.Add(made);
        return _contexts[key] = made;
    }

    /// <summary>The context of a method that unknown callers call too: apart, when they pass anything.</summary>
    public Context FromOutside(Context context, IrMethod method) =>
        Level == ContextLevel.None || method.IsConstructor || method.Parameters.Count == 0 ? context : Intern(context.Origin, context.Receiver, context.CallSite, context.Instantiation, fromOutside: true, context.CalledFrom);

    public static bool IsClosed(IrType type) =>
        type.Kind != IrTypeKind.TypeParameter && type.TypeArguments.All(IsClosed) && (type.ElementType is null || IsClosed(type.ElementType));

    private readonly Dictionary<IrType, HashSet<int>> _receivers = [];
    private readonly HashSet<IrType> _crowded = [];

    /// <summary>Classes with more objects than are told apart as receivers.</summary>
    public IReadOnlyCollection<IrType> CrowdedClasses => _crowded;

    private readonly Dictionary<Instruction, int> _siteIds = [];

    private int SiteId(Instruction site)
    {
        if (!_siteIds.TryGetValue(site, out var id)) _siteIds[site] = id = _siteIds.Count;
        return id;
    }

    private HeapObject? Bounded(HeapObject receiver)
    {
        if (!_receivers.TryGetValue(receiver.Type.Definition, out var told)) _receivers[receiver.Type.Definition] = told = [];
        if (!told.Contains(receiver.Id))
        {
            if (told.Count >= ReceiversLeft)
            {
                _crowded.Add(receiver.Type.Definition);
                return null;
            }
            told.Add(receiver.Id);
        }
        if (receiver.Depth > MaxReceiverDepth) return null;
        for (var outer = receiver.Context.Receiver; outer is not null; outer = outer.Context.Receiver)
        {
            if (ReferenceEquals(outer.Site, receiver.Site)) return null;
        }
        return receiver;
    }

    private readonly Dictionary<IrType, bool> _genericWithStatics = [];

    private bool IsGenericWithStatics(IrType type)
    {
        if (Level == ContextLevel.None) return false;
        if (_genericWithStatics.TryGetValue(type, out var known)) return known;
        var definition = type.Definition;
        return _genericWithStatics[type] = definition.IsSource && definition.TypeArguments.Count > 0 && definition.Fields.Any(f => f.IsStatic);
    }

    private static IrType? InstantiationOf(IrType on, IrType declaring, Context caller)
    {
        for (var type = on; type is not null; type = type.BaseType)
        {
            if (!ReferenceEquals(type.Definition, declaring.Definition)) continue;
            if (IsClosed(type)) return type;
            return caller.Instantiation is { } outer && ReferenceEquals(outer.Definition, declaring.Definition) ? outer : null;
        }
        return null;
    }

    private readonly Dictionary<IrType, List<IrType>> _derived = [];

    private void FindOwners(IrProgram program)
    {
        var creations = Creations(program);
        var locks = LockFields(program);
        foreach (var type in program.Types)
        {
            if (!type.IsSource || !ReferenceEquals(type, type.Definition)) continue;
            for (var above = type.BaseType; above is not null; above = above.BaseType)
            {
                if (!_derived.TryGetValue(above.Definition, out var list)) _derived[above.Definition] = list = [];
                list.Add(type);
            }
            if (IsMap(type) || type.Fields.Any(f => !f.IsStatic && (locks.Contains(f) || IsMap(f.Type) || _models.IsLockType(f.Type.DocId))) || MakesOfItsParameter(type)) _owners.Add(type);
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var type in program.Types)
            {
                if (!type.IsSource || _owners.Contains(type) || !ReferenceEquals(type, type.Definition)) continue;
                var inherits = type.BaseType is { } above && _owners.Contains(above.Definition);
                if (!inherits && !(creations.TryGetValue(type, out var made) && made.Any(_owners.Contains))) continue;
                _owners.Add(type);
                changed = true;
            }
        }
    }

    /// <summary>Fields that some <c>lock</c> statement enters: locks may be of any class.</summary>
    private static HashSet<IrField> LockFields(IrProgram program)
    {
        var result = new HashSet<IrField>();
        foreach (var method in program.Methods)
        {
            if (method.Body is not { } body) continue;
            var entered = body.Instructions.OfType<Ir.Lock>().Select(l => l.Object).ToHashSet();
            if (entered.Count == 0) continue;
            foreach (var copy in body.Instructions.OfType<Copy>().Reverse())
            {
                if (entered.Contains(copy.Target)) entered.Add(copy.Source);
            }
            foreach (var load in body.Instructions.OfType<LoadField>())
            {
                if (entered.Contains(load.Target)) result.Add(load.Field);
            }
        }
        return result;
    }

    /// <summary>Classes of the objects that each class makes in its constructors and initializers.</summary>
    private static Dictionary<IrType, HashSet<IrType>> Creations(IrProgram program)
    {
        var result = new Dictionary<IrType, HashSet<IrType>>();
        foreach (var method in program.Methods)
        {
            if (method.Body is not { } body || method.Kind != IrMethodKind.Constructor) continue;
            if (!result.TryGetValue(method.ContainingType, out var made)) result[method.ContainingType] = made = [];
            foreach (var instruction in body.Instructions)
            {
                if (instruction is Allocate { Type.IsSource: true } allocate && allocate.Type.Kind != IrTypeKind.Closure) made.Add(allocate.Type.Definition);
            }
        }
        return result;
    }

    private bool IsMapOrLock(IrType type) => IsMap(type) || _models.IsLockType(type.DocId) || type.DocId == "T:System.Object";

    private bool IsMap(IrType type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (_models.FindType(t.DocId) is not null) return true;
        }
        return type.Kind == IrTypeKind.Interface && (_models.FindInterface(type.DocId) || type.Interfaces.Any(i => _models.FindInterface(i.DocId)));
    }

    /// <summary>A small static method that works on a map, under a lock, or on elements, it is given: each caller has its own in mind.</summary>
    private bool IsHelper(IrMethod method, IrBody body)
    {
        if (!method.IsStatic || method.Kind is not (IrMethodKind.Ordinary or IrMethodKind.LocalFunction) || body.Instructions.Count > MaxHelperSize) return false;
        return method.Parameters.Any(p => IsMap(p.Type) || IsSequence(p.Type)) || (method.Parameters.Any(p => p.Type.Kind == IrTypeKind.Delegate) && method.Parameters.Any(p => IsMapOrLock(p.Type)));
    }

    /// <summary>May be a map, its keys or its values to whoever only goes through the elements.</summary>
    private static bool IsSequence(IrType type) => type.DocId is "T:System.Collections.Generic.IEnumerable`1" or "T:System.Collections.Generic.IReadOnlyCollection`1" or "T:System.Collections.Generic.ICollection`1" or "T:System.Collections.IEnumerable" or "T:System.Collections.ICollection";

    /// <summary>A generic class that makes objects of its type parameter: what they are, its instances tell.</summary>
    private bool MakesOfItsParameter(IrType type) =>
        type.TypeArguments.Count > 0 && type.Methods.Any(m => m is { IsStatic: false, Body: { } body } && body.Instructions.Any(i => i is Call { TypeArguments: [var made] } call && type.TypeArguments.Contains(made) && Activates(call)));

    /// <summary>A library call that makes a map: <c>ToDictionary</c> and its like.</summary>
    private bool MakesMap(Call call) => !call.Method.IsSource && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Fresh { At: { Root: PlaceRoot.Result, Slot: null } });

    private bool Activates(Call call) => !call.Method.IsSource && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.Activate);

    /// <summary>A method that hands what it allocates to its caller, by result or by reference, and is small.</summary>
    private bool IsAllocationWrapper(IrMethod method, IrBody body)
    {
        if (body.Instructions.Count > 40 || method.IsIterator || method.Kind is not (IrMethodKind.Ordinary or IrMethodKind.LocalFunction or IrMethodKind.Getter)) return false;
        var fresh = new HashSet<IrVariable>();
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case Allocate allocate when allocate.Type.Kind is IrTypeKind.Class && (IsMap(allocate.Type) || IsOwner(allocate.Type)):
                    fresh.Add(allocate.Target);
                    break;
                case Call { Result: { } made, TypeArguments: [{ Kind: IrTypeKind.TypeParameter }] } call when Activates(call):
                    fresh.Add(made);
                    break;
                case Call { Result: { } made } call when IsMap(made.Type) && MakesMap(call):
                    fresh.Add(made);
                    break;
                case Copy copy when fresh.Contains(copy.Source):
                    fresh.Add(copy.Target);
                    if (method.Parameters.Any(p => p.RefKind is IrRefKind.Ref or IrRefKind.Out && ReferenceEquals(p.Variable, copy.Target))) return true;
                    break;
                case Cast cast when fresh.Contains(cast.Source):
                    fresh.Add(cast.Target);
                    break;
                case Return { Value: { } value } when fresh.Contains(value):
                    return true;
            }
        }
        return false;
    }
}
