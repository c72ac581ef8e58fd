using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Tells how a thread comes to an access: from its root through calls and spawns, by the shortest of the ways on which the locks are held
/// that the access surely holds, and no others: what makes it an access without a lock is shown.
/// </summary>
internal sealed class StoryTeller(PointsToResult heap, IGuards guards)
{
    private readonly Dictionary<int, Dictionary<int, CallEdge?>> _trees = [];
    private readonly Dictionary<int, Cycles> _loops = [];

    public AccessStory Tell(MapAccess access, Origin origin)
    {
        var held = guards.HeldAt(access);
        var steps = new List<StoryStep>();
        Lead(origin, access.Instance, steps);
        var nesting = steps.Count == 0 ? 0 : steps[^1].Nesting + 1;
        foreach (var held1 in held.Where(h => !h.AcquiredAt.IsNone).OrderBy(h => h.AcquiredAt))
        {
            steps.Add(new StoryStep(StepKind.Acquire, held1.AcquiredAt, $"takes {held1.Name}", nesting) { LocksHeld = [held1], Method = access.Instance.Method.DisplayName });
        }
        var text = access.IsHandedOut ? "hands it to unknown callers, who may enumerate it at any time" : $"{Verb(access)} {access.Map.Name}";
        steps.Add(new StoryStep(StepKind.Access, access.Span, text, nesting) { LocksHeld = held, Method = access.Instance.Method.DisplayName });
        var thread = new ThreadStory(NameOf(origin, access), WhyOf(origin), IsMany(origin) ? Multiplicity.Many : Multiplicity.One) { ThreadId = IdOf(origin), Steps = steps };
        return new AccessStory(KindOf(access), Operation(access), access.Span, access.Instance.Method.DisplayName, thread) { LocksHeld = held };
    }

    /// <summary>How many loops an access stands in: those of its method and of the way to it from the start of the thread.</summary>
    public int LoopDepth(MapAccess access, Origin origin)
    {
        var depth = InLoop(access.Instance, access.Instruction);
        for (var at = (Origin: origin, access.Instance); ; at = (at.Origin.Parent!, at.Origin.Sites[0].Instance))
        {
            depth += PathTo(at.Origin, at.Instance).Sum(e => e.Kind == CallEdgeKind.Call ? InLoop(e.Caller, e.Site) : 0);
            if (at.Origin.Parent is null || at.Origin.Sites.Count == 0) return depth;
            depth += InLoop(at.Origin.Sites[0].Instance, at.Origin.Sites[0].Instruction);
        }
    }

    private int InLoop(MethodInstance instance, Instruction at)
    {
        if (instance.Body is not { } body || at.Index >= body.Instructions.Count || !ReferenceEquals(body.Instructions[at.Index], at)) return 0;
        if (!_loops.TryGetValue(body.Method.Id, out var loops)) _loops[body.Method.Id] = loops = new Cycles(body);
        return loops.MayRepeat(at) ? 1 : 0;
    }

    public static string IdOf(Origin origin) => $"T{origin.Id + 1}";

    public static bool IsMany(Origin origin)
    {
        for (var o = origin; o is not null; o = o.Parent)
        {
            if (o.Many) return true;
        }
        return false;
    }

    public static AccessKind KindOf(MapAccess access) => access.Kind switch
    {
        Models.AccessKind.Write => AccessKind.Write,
        Models.AccessKind.Enumerate => AccessKind.Enumerate,
        _ => AccessKind.Read,
    };

    private static string Verb(MapAccess access) => access.Kind switch
    {
        Models.AccessKind.Write => "writes",
        Models.AccessKind.Enumerate => "enumerates",
        _ => "reads",
    };

    /// <summary>The access in the words of the source, as far as the program knows them.</summary>
    private static string Operation(MapAccess access)
    {
        var name = access.Map.Name[(access.Map.Name.LastIndexOf('.') + 1)..];
        if (access.Instruction is not Call call) return access.IsHandedOut ? $"return {name}" : name;
        return call.Method.Name switch
        {
            "get_Item" => $"{name}[…]",
            "set_Item" => $"{name}[…] = …",
            ".ctor" => $"new {call.OnType.Name[(call.OnType.Name.LastIndexOf('.') + 1)..]}({name})",
            "GetEnumerator" or "MoveNext" => $"foreach (… in {name})",
            _ when call.Method.Name.StartsWith("get_", StringComparison.Ordinal) => $"{name}.{call.Method.Name[4..]}",
            _ => $"{name}.{call.Method.Name}(…)",
        };
    }

    private void Lead(Origin origin, MethodInstance target, List<StoryStep> steps)
    {
        var path = PathTo(origin, target);
        var first = path.Count > 0 ? path[0].Caller : target;
        if (origin.Parent is { } parent && origin.Sites.Count > 0)
        {
            var site = origin.Sites[0];
            Lead(parent, site.Instance, steps);
            steps.Add(new StoryStep(StepKind.Start, site.Instruction.Span, $"starts {origin.Name}", steps.Count) { Method = site.Instance.Method.DisplayName });
        }
        else
        {
            steps.Add(new StoryStep(StepKind.Start, first.Method.Declaration, origin.IsMain ? "the main thread starts" : $"{origin.Name} enters {first.Method.DisplayName}", steps.Count) { Method = first.Method.DisplayName });
        }
        foreach (var edge in path)
        {
            var how = edge.Kind == CallEdgeKind.Enumeration ? "enumerates, which runs" : "calls";
            steps.Add(new StoryStep(StepKind.Call, edge.Site.Span, $"{how} {edge.Callee.Method.DisplayName}", steps.Count) { Method = edge.Caller.Method.DisplayName });
        }
    }

    private List<CallEdge> PathTo(Origin origin, MethodInstance target)
    {
        if (!_trees.TryGetValue(origin.Id, out var tree)) _trees[origin.Id] = tree = Tree(origin);
        var path = new List<CallEdge>();
        for (var at = target.Id; tree.TryGetValue(at, out var edge) && edge is not null; at = edge.Caller.Id) path.Add(edge);
        path.Reverse();
        return path;
    }

    private Dictionary<int, CallEdge?> Tree(Origin origin)
    {
        var tree = new Dictionary<int, CallEdge?>();
        var reached = new HashSet<int>();
        var work = new PriorityQueue<(MethodInstance Instance, CallEdge? By), (int Lost, int Length, int Order)>();
        var order = 0;
        foreach (var (entry, _) in origin.Entries) work.Enqueue((entry, null), (0, 0, order++));
        while (work.TryDequeue(out var item, out var cost))
        {
            if (!reached.Add(item.Instance.Id)) continue;
            tree[item.Instance.Id] = item.By;
            foreach (var edge in heap.CallsFrom(item.Instance))
            {
                if (edge.Kind is CallEdgeKind.Spawn or CallEdgeKind.Once || !origin.Runs.ContainsKey(edge.Callee.Id) || reached.Contains(edge.Callee.Id)) continue;
                work.Enqueue((edge.Callee, edge), (cost.Lost + (guards.IsLost(edge) ? 1 : 0), cost.Length + 1, order++));
            }
        }
        return tree;
    }

    private string NameOf(Origin origin, MapAccess access)
    {
        if (origin.IsMain) return "main thread";
        var path = PathTo(origin, access.Instance);
        var begin = path.Count > 0 ? path[0].Caller : access.Instance;
        if (origin.Titles.TryGetValue(begin.Id, out var title)) return title;
        var entry = begin.Method;
        return origin.IsRoot || origin.Sites.Count != 1 ? $"{origin.Name}: {entry.DisplayName}" : origin.Name;
    }

    private static string WhyOf(Origin origin) => origin.Why;
}
