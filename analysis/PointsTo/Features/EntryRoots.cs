using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Where execution begins: entry points, the methods that frameworks call (found by the entry models), and finalizers.
/// Receivers are made as the model says: per run, shared, or by the container.
/// </summary>
internal sealed class EntryRoots(Solver solver, Injection injection) : ISolverFeature
{
    private readonly HashSet<int> _roots = [];
    private readonly List<(EntryModel Entry, IrType Type)> _madeByProgram = [];
    private readonly HashSet<IrType> _unmade = [];
    private readonly HashSet<IrType> _frameworkTypes = [];
    private readonly HashSet<IrAssembly> _tests = [];
    private int _seenObjects;

    /// <summary>A framework makes the objects of the class and calls them; nobody else does.</summary>
    public bool IsOfFramework(IrType type) => _frameworkTypes.Contains(type.Definition);

    /// <summary>Nobody but a test runner calls what is in the assembly.</summary>
    public bool HoldsTests(IrAssembly assembly) => _tests.Contains(assembly);

    public void OnStart()
    {
        injection.Made += StartMade;
        injection.RunsAs += StartAs;
        injection.IsMadeByContainer = (type, kind) => kind != OriginKind.HostedService && solver.Models.Entries.Any(e => e.Kind == kind && e.Instance == InstancePolicy.Container && (e.BaseTypes.Count > 0 || e.TypeAttributes.Count > 0) && Matches(e, type.Definition));
        foreach (var main in solver.Program.EntryPoints)
        {
            if (main.ContainingType.Assembly.IsTest) continue;
            var name = main.ContainingType.Assembly.Name + ": Main";
            var instance = solver.Reach(main, solver.Policy.Intern(solver.Policy.Origin(null, name)));
            Add(new RootEntry(instance, name, OriginKind.Thread, false, true, false, true, false, "entry point of " + main.ContainingType.Assembly.Name));
        }
        foreach (var type in solver.Program.Types)
        {
            if (!type.IsSource || type.IsAbstract || type.Assembly.IsTest || type.Kind != IrTypeKind.Class || !ReferenceEquals(type, type.Definition)) continue;
            foreach (var entry in solver.Models.Entries)
            {
                if (!Matches(entry, type)) continue;
                if (entry.Kind == OriginKind.Test) _tests.Add(type.Assembly);
                StartType(entry, type);
            }
        }
    }

    /// <summary>Objects that the program makes itself and then hands to a framework (forms, actors).</summary>
    public bool OnQuiet()
    {
        if (_madeByProgram.Count == 0) return false;
        var before = solver.Instances.Count;
        for (; _seenObjects < solver.Objects.All.Count; _seenObjects++)
        {
            var made = solver.Objects.All[_seenObjects];
            if (made.Kind != HeapObjectKind.Allocation) continue;
            foreach (var (entry, type) in _madeByProgram)
            {
                if (!ReferenceEquals(made.Type.Definition, type)) continue;
                _unmade.Remove(type);
                // The framework keeps what it was given and calls it from threads of its own.
                made.IsSharedRoot |= entry.Kind != OriginKind.Finalizer;
                Start(entry, type, made, solver.Policy.Origin(null, EntryGroups.Of(entry, type)));
            }
        }
        if (solver.Instances.Count > before) return true;
        foreach (var type in _unmade.OrderBy(t => t.DisplayName, StringComparer.Ordinal).ToList())
        {
            foreach (var (entry, _) in _madeByProgram.Where(m => ReferenceEquals(m.Type, type))) StartShared(entry, type);
        }
        _unmade.Clear();
        return solver.Instances.Count > before;
    }

    /// <summary>Nothing in the program makes it: markup or a designer does, once.</summary>
    private void StartShared(EntryModel entry, IrType type)
    {
        var receiver = solver.Objects.Named($"{entry.Name} {type.DisplayName}", HeapObjectKind.Service, type, solver.Policy.Origin(null, EntryGroups.Of(entry, type)), Lifetime.Singleton);
        receiver.IsSharedRoot = true;
        injection.Construct(receiver);
        Start(entry, type, receiver, solver.Policy.Origin(null, EntryGroups.Of(entry, type)));
    }

    public void Add(RootEntry root)
    {
        if (_roots.Add(root.Instance.Id)) solver.Roots.Add(root);
    }

    private void StartType(EntryModel entry, IrType type)
    {
        if (entry.Instance == InstancePolicy.Container && injection.IsRegistered(type)) return;
        // What a class is by its base type goes before what its name says.
        if (entry.TypeNameSuffixes.Count > 0 && entry.Instance != InstancePolicy.Container && injection.IsMadeByContainer(type, entry.Kind)) return;
        if (!Methods(entry, type).Any()) return;
        if (entry.Kind is not (OriginKind.Finalizer or OriginKind.ThreadPool)) _frameworkTypes.Add(type);
        // Hosted services and the like run only when registered; the container tells.
        if (entry.Kind == OriginKind.HostedService && entry.Instance != InstancePolicy.Program) return;
        if (entry.Instance == InstancePolicy.Program)
        {
            _madeByProgram.Add((entry, type));
            if (entry.Kind is OriginKind.UserInterface or OriginKind.Actor or OriginKind.HostedService) _unmade.Add(type);
            return;
        }
        // Besides those the framework makes there are those that the program makes and hands over.
        if (entry.Kind == OriginKind.Request) _madeByProgram.Add((entry, type));
        var perRun = entry.Instance != InstancePolicy.Shared && !(entry.SharedIf is { } getter && IsAlwaysTrue(type, getter)) && !AllTypes(type).Any(t => entry.SharedBases.Contains(t.DocId));
        var origin = solver.Policy.Origin(null, EntryGroups.Of(entry, type));
        var receiver = solver.Objects.Named($"{entry.Name} {type.DisplayName}", HeapObjectKind.Service, type, origin, perRun ? Lifetime.Scoped : Lifetime.Singleton);
        receiver.IsSharedRoot |= !perRun;
        injection.Construct(receiver);
        Start(entry, type, receiver, origin);
    }

    /// <summary>A container made an object whose class an entry model names.</summary>
    private void StartMade(HeapObject made)
    {
        foreach (var entry in solver.Models.Entries)
        {
            if (!made.Type.IsSource || !Matches(entry, made.Type.Definition)) continue;
            if (entry.Kind != OriginKind.HostedService && entry.Instance != InstancePolicy.Container) continue;
            Start(entry, made.Type.Definition, made, solver.Policy.Origin(null, EntryGroups.Of(entry, made.Type.Definition)));
        }
    }

    /// <summary>A registration that makes its class an entry by convention: the methods that entries of this kind name.</summary>
    private void StartAs(HeapObject made, OriginKind kind, string role)
    {
        _frameworkTypes.Add(made.Type.Definition);
        foreach (var entry in solver.Models.Entries)
        {
            if (entry.Kind == kind && entry.Registered == role && !Matches(entry, made.Type.Definition))
            {
                Start(entry, made.Type.Definition, made, solver.Policy.Origin(null, EntryGroups.Of(entry, made.Type.Definition)));
            }
        }
    }

    private void Start(EntryModel entry, IrType type, HeapObject receiver, OriginContext origin)
    {
        foreach (var method in Methods(entry, type))
        {
            if (method.Body is null) continue;
            var context = solver.Policy.Callee(solver.Policy.Intern(origin), origin, null, method, receiver);
            var instance = solver.Reach(method, context);
            if (method.Body.This is { } self) solver.AddObject(instance.NodeOf(self), receiver);
            injection.InjectParameters(instance);
            Add(new RootEntry(instance, origin.Name, entry.Kind, entry.Many, false, !entry.BeforeHost, entry.BeforeHost, EntryGroups.IsSequential(entry, type), $"{entry.Name}: {method.DisplayName}") { Title = EntryTitles.Of(entry, type, method) });
        }
    }

    /// <summary>The nearest getter of that name returns nothing but the constant.</summary>
    private static bool IsAlwaysTrue(IrType type, string getter)
    {
        var body = AllTypes(type).SelectMany(t => t.Methods).FirstOrDefault(m => m.Name[(m.Name.LastIndexOf('.') + 1)..] == getter)?.Body;
        var constants = body?.Instructions.OfType<Constant>().ToList() ?? [];
        return constants.Count > 0 && constants.TrueForAll(c => c.Value is true) && body!.Instructions.All(i => i is Constant or Copy or Terminator);
    }

    private static bool Matches(EntryModel entry, IrType type)
    {
        if (entry.Arguments.Count + entry.WithoutArguments.Count > 0)
        {
            var arguments = AllTypes(type).SelectMany(t => t.Attributes).SelectMany(a => a.Arguments).ToHashSet();
            if (!entry.Arguments.All(arguments.Contains) || entry.WithoutArguments.Any(arguments.Contains)) return false;
        }
        if (entry.TypeAttributes.Count > 0 && AllTypes(type).Any(t => t.Attributes.Any(a => entry.TypeAttributes.Contains(a.DocId)))) return true;
        if (entry.BaseTypes.Count > 0 && (AllTypes(type).Any(t => entry.BaseTypes.Contains(t.DocId) || t.MissingBases.Any(entry.BaseTypes.Contains)) || type.Interfaces.Any(i => entry.BaseTypes.Contains(i.DocId)))) return true;
        if (entry.TypeNameSuffixes.Count > 0 && entry.TypeNameSuffixes.Any(s => type.Name.EndsWith(s, StringComparison.Ordinal))) return true;
        return entry is { BaseTypes.Count: 0, TypeAttributes.Count: 0, TypeNameSuffixes.Count: 0 } && Methods(entry, type).Any();
    }

    private static IEnumerable<IrType> AllTypes(IrType type)
    {
        for (var t = type; t is not null; t = t.BaseType?.Definition) yield return t;
    }

    private static IEnumerable<IrMethod> Methods(EntryModel entry, IrType type)
    {
        var seen = new HashSet<string>();
        foreach (var declaring in AllTypes(type))
        {
            foreach (var method in declaring.Methods)
            {
                if (method.Body is null || method.Kind is not (IrMethodKind.Ordinary or IrMethodKind.Finalizer)) continue;
                // Explicit implementations carry the interface's name in front.
                var name = method.Name[(method.Name.LastIndexOf('.') + 1)..];
                if (!method.IsStatic && entry.Calls(name, method.IsPublic, [.. method.Attributes.Select(a => a.DocId)]) && seen.Add(method.Name + "/" + string.Join(",", method.Parameters.Select(p => p.Type.DisplayName)))) yield return method;
            }
        }
    }
}
