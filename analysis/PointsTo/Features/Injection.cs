using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Dependency injection as points-to: a registration makes the service object (one for all for singletons, one per request or
/// resolution else), constructor parameters of a service type receive it, <c>GetService</c> returns it, factories are calls.
/// A service that nothing registers but source needs is made per resolution (assembly scanning, containers without a model).
/// </summary>
internal sealed class Injection(Solver solver, Delegates delegates) : ISolverFeature
{
    /// <summary>Classes that are taken for a service that nothing registers.</summary>
    private const int MaxImplementations = 64;

    private readonly Dictionary<string, int> _services = [];
    private readonly Dictionary<string, IrType> _serviceTypes = [];
    private readonly HashSet<string> _registered = [];
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<int> _constructed = [];
    private readonly List<(IrType Service, IrType Implementation, Lifetime Lifetime, string? Key)> _open = [];
    private readonly Dictionary<string, ServiceKeys> _keys = [];
    private List<IrType>? _concrete;

    /// <summary>Objects that a container makes, for whoever starts their methods.</summary>
    public IEnumerable<(IrType Service, int Node)> Services => _services.Select(s => (_serviceTypes[s.Key], s.Value));

    /// <summary>Called for every implementation object, once.</summary>
    public event Action<HeapObject>? Made;

    /// <summary>Called for every object that is registered, with the type that it is asked for as.</summary>
    public event Action<IrType, HeapObject>? Serves;

    /// <summary>Called for an object that its registration also starts (middleware, hosted services).</summary>
    public event Action<HeapObject, OriginKind, string>? RunsAs;

    /// <summary>Entry classes of a kind that the container makes as they are registered, whoever starts them.</summary>
    public Func<IrType, OriginKind, bool> IsMadeByContainer { get; set; } = (_, _) => false;

    /// <summary>Classes whose lifetime a model declares: registered for themselves and for the contracts of source they have.</summary>
    public void OnStart()
    {
        foreach (var rule in solver.Models.Lifetimes)
        {
            foreach (var type in solver.Program.Types.Where(t => t is { IsSource: true, IsAbstract: false, Kind: IrTypeKind.Class } && ReferenceEquals(t, t.Definition) && DeclaredLifetimes.Covers(rule, t)))
            {
                var made = ServiceObject(type, rule.Lifetime);
                foreach (var service in DeclaredLifetimes.ServicesOf(type))
                {
                    _registered.Add(service.DisplayName);
                    solver.AddObject(NodeOf(service), made);
                }
                Construct(made, NodeOf(type));
            }
        }
    }

    public int NodeOf(IrType service)
    {
        var name = service.DisplayName;
        if (_services.TryGetValue(name, out var node)) return node;
        node = solver.Graph.Allocate();
        _services[name] = node;
        _serviceTypes[name] = service;
        if (service.TypeArguments.Count > 0)
        {
            foreach (var (open, implementation, lifetime, key) in _open.ToArray()) Close(open, implementation, lifetime, service, key);
        }
        return node;
    }

    private int Registered(IrType service, string? key) => key is null ? NodeOf(service) : Keys(service).Registered(key);

    private ServiceKeys Keys(IrType service)
    {
        if (!_keys.TryGetValue(service.DisplayName, out var keys)) _keys[service.DisplayName] = keys = new ServiceKeys(solver.Graph);
        return keys;
    }

    private static string? KeyOf(MethodInstance caller, Call call, int? argument) =>
        argument is { } at && at < call.Arguments.Count ? Constants.TextOf(caller.Body!, call.Arguments[at]) ?? ServiceKeys.Unknown : null;

    public bool IsRegistered(IrType service) => _registered.Contains(service.DisplayName);

    public void Register(MethodInstance caller, Call call, Effect.Register register)
    {
        if (call.TypeArguments.Count > 0)
        {
            if (Actual(caller, call.TypeArguments[0]) is { } service && Actual(caller, call.TypeArguments[^1]) is { } implementation) Add(caller, call, register, service, implementation);
            return;
        }
        if (register.ServiceArgument is not { } at || at >= call.Arguments.Count)
        {
            // AddSingleton(instance): the service type is that of the argument.
            if (register.InstanceArgument is { } given && given < call.Arguments.Count) Add(caller, call, register, call.Arguments[given].Type, call.Arguments[given].Type);
            return;
        }
        solver.Watch(caller.NodeOf(call.Arguments[at]), token =>
        {
            if (token.Kind != HeapObjectKind.TypeToken) return;
            if (register.ImplementationArgument is { } implementationAt && implementationAt < call.Arguments.Count
                && call.Arguments[implementationAt].Type.DocId == "T:System.Type")
            {
                solver.Watch(caller.NodeOf(call.Arguments[implementationAt]), implementation =>
                {
                    if (implementation.Kind == HeapObjectKind.TypeToken) Add(caller, call, register, token.Type, implementation.Type);
                });
            }
            else Add(caller, call, register, token.Type, token.Type);
        });
    }

    /// <summary>The type that the calling context means; null for a type parameter of which it does not say what it is.</summary>
    private static IrType? Actual(MethodInstance caller, IrType type) => ContextPolicy.Actual(type, caller.Method, caller.Context);

    public void Resolve(MethodInstance caller, Call call, Effect.Resolve resolve)
    {
        if (call.Result is not { } result) return;
        var typeArgument = resolve.TypeArgument;
        if (resolve.OfResult) Hand(result.Type);
        else if (call.TypeArguments.Count > 0) Hand(call.TypeArguments[0]);
        else if (typeArgument is null && call.OnType.TypeArguments.Count == 1) Hand(call.OnType.TypeArguments[0]);
        else if (typeArgument is { } at && at < call.Arguments.Count)
        {
            solver.Watch(caller.NodeOf(call.Arguments[at]), token =>
            {
                if (token.Kind == HeapObjectKind.TypeToken) Hand(token.Type);
            });
        }

        void Hand(IrType asked)
        {
            if (Actual(caller, asked) is not { } service) return;
            if (!resolve.PerRequest || service is not { IsSource: true, IsAbstract: false, Kind: IrTypeKind.Class })
            {
                Provide(service, caller.NodeOf(result), KeyOf(caller, call, resolve.KeyArgument), caller.Method.ContainingType);
                return;
            }
            var own = ServiceObject(service, Lifetime.Scoped, "of the request");
            solver.AddObject(caller.NodeOf(result), own);
            Construct(own);
        }
    }

    /// <summary>Parameters of a method that the framework calls receive the registered services of their types.</summary>
    public void InjectParameters(MethodInstance instance)
    {
        foreach (var parameter in instance.Method.Parameters)
        {
            if (parameter.Variable is { } variable) Provide(parameter.Type, instance.NodeOf(variable), ServiceKeys.Of(parameter), instance.Method.ContainingType);
        }
    }

    /// <summary>Runs the constructors of an object that a container or framework makes.</summary>
    public void Construct(HeapObject value)
    {
        if (!value.Type.IsSource || !_constructed.Add(value.Id)) return;
        var origin = value.Context.Origin;
        foreach (var constructor in Constructors(value.Type))
        {
            var context = solver.Policy.Callee(value.Context, origin, null, constructor, value);
            var instance = solver.Reach(constructor, context);
            solver.AddObject(instance.NodeOf(constructor.Body!.This!), value);
            InjectParameters(instance);
            var many = value.Lifetime is not Lifetime.Singleton;
            solver.Roots.Add(new RootEntry(instance, many ? origin.Name : Groups.Container, many ? OriginKind.Request : OriginKind.Other, many, false, many, !many, false, $"constructor of {value.Type.Name}") { IsConstruction = true });
        }
        Made?.Invoke(value);
    }

    /// <summary>Services that are asked for and that nothing registers: source classes are made per resolution.</summary>
    public bool OnQuiet()
    {
        var added = false;
        foreach (var key in _asked.Order(StringComparer.Ordinal).ToList())
        {
            if (_registered.Contains(key) || !_serviceTypes.TryGetValue(key, out var service)) continue;
            if (!solver.Graph.SetOf(_services[key]).IsEmpty) continue;
            _registered.Add(key);
            foreach (var implementation in service is { Kind: IrTypeKind.Class, IsSource: true, IsAbstract: false } ? [service] : ClassesOf(service, MaxImplementations))
            {
                added = true;
                // Registered as itself, and as the service in a way that is not understood: one object.
                if (_registered.Contains(implementation.DisplayName) && _services.TryGetValue(implementation.DisplayName, out var itself)) solver.Graph.AddEdge(itself, _services[key]);
                else Construct(ServiceObject(implementation, Lifetime.Transient), _services[key]);
            }
        }
        return added;
    }

    private void Provide(IrType service, int into, string? key, IrType user)
    {
        if (key is not null)
        {
            solver.Graph.AddEdge(Keys(service).Asked(key), into);
            if (service.TypeArguments.Count > 0) NodeOf(service);
            return;
        }
        if (service.DocId is "T:System.Collections.Generic.IEnumerable`1" && service.TypeArguments.Count == 1)
        {
            var all = solver.Objects.Named("services " + service.DisplayName, HeapObjectKind.Modelled, service, Container());
            solver.Graph.AddEdge(NodeOf(service.TypeArguments[0]), solver.FieldNode(all, Slots.Values));
            _asked.Add(service.TypeArguments[0].DisplayName);
            solver.AddObject(into, all);
            return;
        }
        if (service.Kind is not (IrTypeKind.Class or IrTypeKind.Interface) || service.DocId == "T:System.String") return;
        _asked.Add(service.DisplayName);
        if (solver.Models.ServiceLifetime(service.DocId) is { } lifetime)
        {
            // A map that a framework shares out: each class keeps to keys of its own.
            var isMap = solver.Models.FindType(service.DocId) is not null;
            solver.AddObject(isMap ? into : NodeOf(service), ServiceObject(service, lifetime, isMap ? user.DisplayName : null));
            if (isMap) return;
        }
        solver.Graph.AddEdge(NodeOf(service), into);
    }

    private void Add(MethodInstance caller, Call call, Effect.Register register, IrType service, IrType implementation)
    {
        var key = KeyOf(caller, call, register.KeyArgument);
        if (register.IfMissing && key is null && _registered.Contains(service.DisplayName)) return;
        if (register.RunsAs is { } starts && IsMadeByContainer(implementation, starts)) return;
        if (key is null) _registered.Add(service.DisplayName);
        var lifetime = LifetimeOf(caller, call, register);
        var node = Registered(service, key);
        if (register.InstanceArgument is { } given && given < call.Arguments.Count && call.Arguments[given].Type.Kind != IrTypeKind.Delegate)
        {
            solver.Graph.AddEdge(caller.NodeOf(call.Arguments[given]), node);
            solver.Watch(caller.NodeOf(call.Arguments[given]), value =>
            {
                value.IsSharedRoot = true;
                Serves?.Invoke(service, value);
            });
            return;
        }
        if (register.FactoryArgument is { } factory && factory < call.Arguments.Count && call.Arguments[factory].Type.Kind == IrTypeKind.Delegate)
        {
            var products = solver.Graph.Allocate();
            // A singleton's factory runs once, before anyone has the service.
            var run = lifetime == Lifetime.Singleton
                ? new DelegateRun(caller, call, [], products, CallEdgeKind.Once, null)
                : new DelegateRun(caller, call, [], products, null, new SpawnInfo(OriginKind.Request, true, true, false, null, true)) { OnBound = StartPerRequest };
            delegates.RunAll(caller.NodeOf(call.Arguments[factory]), run);
            solver.Graph.AddEdge(products, node);
            solver.Watch(products, value =>
            {
                if (lifetime == Lifetime.Singleton) value.IsSharedRoot = true;
                Made?.Invoke(value);
                Serves?.Invoke(service, value);
            });
            return;
        }
        if (implementation.TypeArguments.Any(a => a.Kind is IrTypeKind.TypeParameter or IrTypeKind.Unknown))
        {
            _open.Add((service, implementation, lifetime, key));
            foreach (var (known, _) in Services.ToList()) Close(service, implementation, lifetime, known, key);
            return;
        }
        if (!implementation.IsSource || implementation.IsAbstract || implementation.Kind == IrTypeKind.Interface) return;
        // One object for each service that a class is registered for.
        var role = ReferenceEquals(service, implementation) || register.RunsAs is not null ? key : $"{service.DisplayName} {key}";
        var made = ServiceObject(implementation, lifetime, role);
        Construct(made, node);
        Serves?.Invoke(service, made);
        if (register.RunsAs is { } kind) RunsAs?.Invoke(made, kind, register.Role);
    }

    /// <summary>The factory of a scoped or transient service runs in the request that asks.</summary>
    private void StartPerRequest(MethodInstance factory) =>
        solver.Roots.Add(new RootEntry(factory, Groups.Of(OriginKind.Request), OriginKind.Request, true, false, true, false, false, "factory of a service"));

    private void Close(IrType open, IrType implementation, Lifetime lifetime, IrType service, string? key)
    {
        if (!ReferenceEquals(open.Definition, service.Definition) || !ContextPolicy.IsClosed(service)) return;
        if (key is null) _registered.Add(service.DisplayName);
        var node = Registered(service, key);
        // The closed implementation type may be mentioned nowhere: the object then has the open one, told apart by its name.
        var closed = solver.Program.Types.FirstOrDefault(t => ReferenceEquals(t.Definition, implementation.Definition)
            && t.TypeArguments.Count == service.TypeArguments.Count && t.TypeArguments.SequenceEqual(service.TypeArguments));
        Construct(ServiceObject(closed ?? implementation.Definition, lifetime, $"{service.DisplayName} {key}"), node);
    }

    /// <summary>As the call says where it does, else as its row says.</summary>
    private static Lifetime LifetimeOf(MethodInstance caller, Call call, Effect.Register register) =>
        register.LifetimeArgument is { } at && at < call.Arguments.Count && Constants.NumberOf(caller.Body!, call.Arguments[at]) is { } number && Enum.IsDefined((Lifetime)number)
            ? (Lifetime)number
            : register.Lifetime;

    private void Construct(HeapObject value, int node)
    {
        solver.AddObject(node, value);
        Construct(value);
    }

    private HeapObject ServiceObject(IrType implementation, Lifetime lifetime, string? role = null)
    {
        var origin = lifetime == Lifetime.Singleton ? Container() : solver.Policy.Origin(null, Groups.Of(OriginKind.Request));
        var service = solver.Objects.Named($"{lifetime} {implementation.DisplayName} {role}", HeapObjectKind.Service, implementation, origin, lifetime);
        service.IsSharedRoot |= lifetime == Lifetime.Singleton;
        return service;
    }

    private OriginContext Container() => solver.Policy.Origin(null, Groups.Container);

    /// <summary>The constructors that who makes objects by their type may choose.</summary>
    public static IEnumerable<IrMethod> Constructors(IrType type) =>
        type.Definition.Methods.Where(m => m.Kind == IrMethodKind.Constructor && m.Body?.This is not null && (m.IsPublic || !type.Definition.Methods.Exists(o => o.IsConstructor && o.IsPublic)));

    /// <summary>Classes of the program that may stand for the type where nothing says which: itself, and those that derive from or implement it.</summary>
    public IEnumerable<IrType> ClassesOf(IrType service, int most)
    {
        if (!service.IsSource || !TypeFilter.IsFiltering(service)) return [];
        _concrete ??= solver.Program.Types.Where(t => t is { IsSource: true, Kind: IrTypeKind.Class, IsAbstract: false, IsStatic: false } && ReferenceEquals(t, t.Definition) && !t.Assembly.IsTest).ToList();
        var all = _concrete.Where(t => TypeFilter.IsAssignable(t, service)).ToList();
        if (all.Count > most) solver.Counts.Cuts.Add($"Of the {all.Count} classes that nothing registers or names as '{service.DisplayName}', {most} were taken.");
        return all.Take(most);
    }
}
