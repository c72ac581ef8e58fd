using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>
/// What sequences ask of one body: which assignments reach a use, what runs after what, and which steps a branch decides.
/// </summary>
internal sealed class BodyFlow
{
    /// <summary>Stands for the value that a variable has on entry.</summary>
    public const int Entry = -1;

    private readonly Dictionary<IrVariable, List<int>> _assignments = [];
    private readonly Dictionary<IrVariable, List<int>> _uses = [];
    private readonly List<IrBlock>[] _before;
    private readonly List<IrBlock>[] _throwsInto;
    private readonly Dictionary<(IrVariable, int), IReadOnlyList<int>> _reaching = [];
    private readonly Dictionary<int, IReadOnlySet<int>> _decided = [];

    public BodyFlow(IrBody body)
    {
        Body = body;
        _before = [.. body.Blocks.Select(_ => new List<IrBlock>())];
        _throwsInto = [.. body.Blocks.Select(_ => new List<IrBlock>())];
        foreach (var block in body.Blocks)
        {
            foreach (var next in block.Successors.Distinct()) _before[next.Index].Add(block);
            foreach (var handler in block.Handlers.Distinct()) _throwsInto[handler.Index].Add(block);
        }
        foreach (var instruction in body.Instructions)
        {
            foreach (var assigned in AssignedBy(instruction)) Add(_assignments, assigned, instruction.Index);
            foreach (var used in instruction.Uses.Distinct()) Add(_uses, used, instruction.Index);
        }

        static void Add(Dictionary<IrVariable, List<int>> table, IrVariable variable, int index)
        {
            if (!table.TryGetValue(variable, out var list)) table[variable] = list = [];
            list.Add(index);
        }
    }

    public IrBody Body { get; }

    public IReadOnlyList<int> AssignmentsOf(IrVariable variable) => _assignments.TryGetValue(variable, out var list) ? list : [];

    public IReadOnlyList<int> UsesOf(IrVariable variable) => _uses.TryGetValue(variable, out var list) ? list : [];

    /// <summary>The variables an instruction assigns: its result, and arguments it passes by reference.</summary>
    public static IEnumerable<IrVariable> AssignedBy(Instruction instruction)
    {
        if (instruction.Defines is { } defined) yield return defined;
        if (instruction is not Call call) yield break;
        for (var i = 0; i < call.Arguments.Count && i < call.Method.Parameters.Count; i++)
        {
            if (call.Method.Parameters[i].RefKind is IrRefKind.Ref or IrRefKind.Out) yield return call.Arguments[i];
        }
    }

    /// <summary>Indexes of the assignments whose value the variable may have just before <paramref name="at"/>.</summary>
    public IReadOnlyList<int> Reaching(IrVariable variable, int at)
    {
        if (_reaching.TryGetValue((variable, at), out var known)) return known;
        var assignments = AssignmentsOf(variable);
        if (assignments.Count == 0) return _reaching[(variable, at)] = [Entry];
        var found = new SortedSet<int>();
        var seen = new HashSet<(int, bool)>();
        var work = new Stack<(IrBlock Block, int End)>();
        work.Push((Body.Instructions[at].Block, at));
        while (work.TryPop(out var item))
        {
            var (block, end) = item;
            var last = LastWithin(assignments, block.Instructions[0].Index, end);
            if (last >= 0)
            {
                found.Add(last);
                continue;
            }
            if (block.Index == 0) found.Add(Entry);
            foreach (var before in _before[block.Index])
            {
                if (seen.Add((before.Index, true))) work.Push((before, before.Instructions[^1].Index + 1));
            }
            foreach (var thrower in _throwsInto[block.Index])
            {
                // Any point of the block may have thrown.
                found.UnionWith(assignments.Where(a => a >= thrower.Instructions[0].Index && a <= thrower.Instructions[^1].Index));
                if (seen.Add((thrower.Index, false))) work.Push((thrower, thrower.Instructions[0].Index));
            }
        }
        return _reaching[(variable, at)] = [.. found];
    }

    /// <summary>Instructions that read the value which the variable got at <paramref name="assignment"/>.</summary>
    public IEnumerable<int> ReadersOf(IrVariable variable, int assignment) =>
        UsesOf(variable).Where(use => Reaching(variable, use).Contains(assignment));

    /// <summary>Indexes of what may run after <paramref name="from"/> without passing a stop; the stops reached are included.</summary>
    public HashSet<int> After(int from, IReadOnlySet<int> stops) => Walk(Next(from), stops);

    /// <summary>Indexes of what may run after the first step and before the second, without coming back to the first.</summary>
    public IEnumerable<int> Between(int first, int second)
    {
        var ends = new HashSet<int> { first, second };
        var after = After(first, ends);
        var leads = new HashSet<int>();
        var work = new Stack<int>([second]);
        while (work.TryPop(out var index))
        {
            foreach (var before in Previous(index))
            {
                if (after.Contains(before) && !ends.Contains(before) && leads.Add(before)) work.Push(before);
            }
        }
        return leads.Order();
    }

    /// <summary>
    /// The steps that a branch decides: they run on one way out of it and can be avoided on another, without coming back to it.
    /// </summary>
    public IReadOnlySet<int> DecidedBy(Instruction branch)
    {
        if (_decided.TryGetValue(branch.Index, out var known)) return known;
        var self = new HashSet<int> { branch.Index };
        var ways = ((Terminator)branch).Targets.Distinct().Select(t => Walk([t.Instructions[0].Index], self)).ToList();
        var any = new HashSet<int>(ways.SelectMany(w => w));
        var all = ways.Count == 0 ? [] : ways.Skip(1).Aggregate(new HashSet<int>(ways[0]), (common, way) => { common.IntersectWith(way); return common; });
        any.ExceptWith(all);
        any.Remove(branch.Index);
        return _decided[branch.Index] = any;
    }

    /// <summary>What runs when the branch takes this way, before it is met again or a stop is passed.</summary>
    public HashSet<int> OnWay(Branch branch, bool whenTrue, params IEnumerable<int> stops) => Walk([(whenTrue ? branch.IfTrue : branch.IfFalse).Instructions[0].Index], new HashSet<int>(stops) { branch.Index });

    private static int LastWithin(IReadOnlyList<int> sorted, int start, int end)
    {
        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            if (sorted[i] < end) return sorted[i] >= start ? sorted[i] : -1;
        }
        return -1;
    }

    private IEnumerable<int> Next(int index)
    {
        var instruction = Body.Instructions[index];
        if (instruction is not Terminator) yield return index + 1;
        else
        {
            foreach (var target in instruction.Block.Successors) yield return target.Instructions[0].Index;
        }
        foreach (var handler in instruction.Block.Handlers) yield return handler.Instructions[0].Index;
    }

    private IEnumerable<int> Previous(int index)
    {
        var block = Body.Instructions[index].Block;
        if (index > block.Instructions[0].Index)
        {
            yield return index - 1;
            yield break;
        }
        foreach (var before in _before[block.Index]) yield return before.Instructions[^1].Index;
        foreach (var thrower in _throwsInto[block.Index])
        {
            foreach (var instruction in thrower.Instructions) yield return instruction.Index;
        }
    }

    private HashSet<int> Walk(IEnumerable<int> starts, IReadOnlySet<int> stops)
    {
        var work = new Stack<int>(starts);
        var seen = new HashSet<int>();
        while (work.TryPop(out var index))
        {
            if (!seen.Add(index) || stops.Contains(index)) continue;
            foreach (var next in Next(index)) work.Push(next);
        }
        return seen;
    }
}
