using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Follows the result of a first step through its body: into values computed from it, into branches that it decides, and from
/// there into what those branches choose.
/// </summary>
internal sealed class ResultFlow
{
    private readonly BodyFlow _flow;
    private readonly ValuePaths _paths;
    private readonly Dictionary<(IrVariable Variable, int Assignment), ResultKind> _kinds = [];
    private readonly Dictionary<int, ResultKind> _branches = [];
    private readonly Queue<(IrVariable Variable, int Assignment)> _work = new();

    public ResultFlow(BodyFlow flow, ValuePaths paths, IEnumerable<(IrVariable Variable, int Assignment, ResultKind Kind)> results)
    {
        _flow = flow;
        _paths = paths;
        foreach (var (variable, assignment, kind) in results) Mark(variable, assignment, kind);
        while (_work.TryDequeue(out var item))
        {
            foreach (var use in flow.ReadersOf(item.Variable, item.Assignment).ToList()) Pass(flow.Body.Instructions[use]);
        }
    }

    /// <summary>Branches and switches that the result decides, with what of it they look at.</summary>
    public IReadOnlyDictionary<int, ResultKind> Branches => _branches;

    public ResultKind KindOf(IrVariable variable, int at)
    {
        var kind = ResultKind.None;
        foreach (var assignment in _flow.Reaching(variable, at)) kind |= _kinds.GetValueOrDefault((variable, assignment));
        return kind;
    }

    /// <summary>What the result decides of a step: the branches on it that the step depends on.</summary>
    public Decision DecisionFor(Instruction step)
    {
        var decision = Decision.None;
        foreach (var (index, kind) in _branches)
        {
            var branch = _flow.Body.Instructions[index];
            if (!_flow.DecidedBy(branch).Contains(step.Index)) continue;
            if ((kind & ResultKind.AnyValue) != 0) decision |= Decision.ByValue;
            if ((kind & ResultKind.AnyPresence) == 0) continue;
            decision |= Decision.ByPresence;
            var known = kind & (ResultKind.Present | ResultKind.Absent);
            if (branch is not Branch two || known is not (ResultKind.Present or ResultKind.Absent))
            {
                decision |= Decision.WhenAbsent | Decision.WhenPresent;
                continue;
            }
            if (_flow.OnWay(two, known == ResultKind.Present).Contains(step.Index)) decision |= Decision.WhenPresent;
            if (_flow.OnWay(two, known == ResultKind.Absent).Contains(step.Index)) decision |= Decision.WhenAbsent;
        }
        return decision;
    }

    /// <summary>Every way from where the result says that the entry is missing to the step passes one of the others; false where nothing tells the two apart.</summary>
    public bool ComesAfterOneOf(IReadOnlyCollection<int> others, Instruction step)
    {
        var found = false;
        foreach (var (index, kind) in _branches.Where(b => (b.Value & ResultKind.AnyPresence) != 0))
        {
            var known = kind & (ResultKind.Present | ResultKind.Absent);
            if (_flow.Body.Instructions[index] is not Branch branch || known is not (ResultKind.Present or ResultKind.Absent)) return false;
            if (_flow.OnWay(branch, known == ResultKind.Absent, others).Contains(step.Index)) return false;
            found = true;
        }
        return found;
    }

    /// <summary>What the method's own result tells of the result of the step.</summary>
    public ResultKind Returned()
    {
        var kind = ResultKind.None;
        var returns = _flow.Body.Instructions.OfType<Return>().Where(r => r.Value is not null).ToList();
        foreach (var end in returns)
        {
            kind |= KindOf(end.Value!, end.Index);
            if (returns.Count == 1) continue;
            foreach (var (index, branch) in _branches)
            {
                if (!_flow.DecidedBy(_flow.Body.Instructions[index]).Contains(end.Index)) continue;
                if ((branch & ResultKind.AnyPresence) != 0) kind |= ResultKind.ChosenByPresence;
                if ((branch & ResultKind.AnyValue) != 0) kind |= ResultKind.ChosenByValue;
            }
        }
        return kind;
    }

    private void Mark(IrVariable variable, int assignment, ResultKind kind)
    {
        var known = _kinds.GetValueOrDefault((variable, assignment));
        if ((known | kind) == known) return;
        _kinds[(variable, assignment)] = known | kind;
        _work.Enqueue((variable, assignment));
    }

    private void Pass(Instruction instruction)
    {
        switch (instruction)
        {
            case Copy copy:
                Mark(copy.Target, copy.Index, KindOf(copy.Source, copy.Index));
                break;
            case Cast cast:
                Mark(cast.Target, cast.Index, KindOf(cast.Source, cast.Index));
                break;
            case Await { Result: { } result } await:
                Mark(result, await.Index, KindOf(await.Task, await.Index));
                break;
            case Compute compute:
                Mark(compute.Target, compute.Index, Computed(compute));
                break;
            case Branch or Switch:
                Decide(instruction, instruction.Uses.Aggregate(ResultKind.None, (k, v) => k | KindOf(v, instruction.Index)));
                break;
            case StoreField store when KindOf(store.Source, store.Index) is not ResultKind.None and var kind:
                Stored(store, kind);
                break;
            case Call call:
                Called(call);
                break;
            case { Defines: { } target }:
                Mark(target, instruction.Index, Mixed(instruction));
                break;
        }
    }

    /// <summary>A value that took in the result somehow.</summary>
    private ResultKind Mixed(Instruction instruction)
    {
        var kind = instruction.Uses.Aggregate(ResultKind.None, (k, v) => k | KindOf(v, instruction.Index));
        var mixed = kind & (ResultKind.ChosenByPresence | ResultKind.ChosenByValue);
        if ((kind & ResultKind.Data) != 0) mixed |= ResultKind.Derived;
        if ((kind & (ResultKind.Present | ResultKind.Absent | ResultKind.Presence)) != 0) mixed |= ResultKind.Presence;
        return mixed;
    }

    private ResultKind Computed(Compute compute)
    {
        var kind = compute.Operands.Count > 0 ? KindOf(compute.Operands[0], compute.Index) : ResultKind.None;
        switch (compute.Operator)
        {
            case ComputeOperator.Not:
                return Inverted(kind) | (kind & ~(ResultKind.Present | ResultKind.Absent));
            case ComputeOperator.IsNull when kind == ResultKind.Value:
                return ResultKind.Absent;
            case ComputeOperator.IsNotNull or ComputeOperator.IsType when kind == ResultKind.Value:
                return ResultKind.Present;
            case ComputeOperator.Equal or ComputeOperator.NotEqual when compute.Operands.Count == 2:
                var other = KindOf(compute.Operands[1], compute.Index);
                var (tested, constant) = kind == ResultKind.None ? (other, compute.Operands[0]) : (kind, compute.Operands[1]);
                var equal = compute.Operator == ComputeOperator.Equal;
                switch (ConstantOf(constant, compute.Index))
                {
                    case "null" when tested == ResultKind.Value:
                        return equal ? ResultKind.Absent : ResultKind.Present;
                    case "Boolean:True" when tested is ResultKind.Present or ResultKind.Absent:
                        return equal ? tested : Inverted(tested);
                    case "Boolean:False" when tested is ResultKind.Present or ResultKind.Absent:
                        return equal ? Inverted(tested) : tested;
                }
                break;
        }
        return Mixed(compute);
    }

    private static ResultKind Inverted(ResultKind kind) =>
        ((kind & ResultKind.Present) != 0 ? ResultKind.Absent : 0) | ((kind & ResultKind.Absent) != 0 ? ResultKind.Present : 0);

    private string? ConstantOf(IrVariable variable, int at) => _paths.Of(variable, at) is ValuePath.Fixed constant ? constant.Text : null;

    /// <summary>The result of a call with such an argument is computed from it; an object constructed with it contains it.</summary>
    private void Called(Call call)
    {
        var kind = Mixed(call);
        if (kind == ResultKind.None) return;
        if (AtomicFields.Read(call) is { } place && call.Result is { } same) Mark(same, call.Index, KindOf(place, call.Index));
        else if (call.Result is { } result) Mark(result, call.Index, kind);
        foreach (var assigned in BodyFlow.AssignedBy(call))
        {
            if (!ReferenceEquals(assigned, call.Result) && !AtomicFields.KeepsArgument(call, assigned)) Mark(assigned, call.Index, kind);
        }
        if (call is { Method.IsConstructor: true, Receiver: { } made }) MarkHolder(made, call.Index, kind);
    }

    private void Stored(StoreField store, ResultKind kind)
    {
        MarkHolder(store.Object, store.Index, kind);
        var holder = _paths.Of(store.Object, store.Index);
        var after = _flow.After(store.Index, new HashSet<int>());
        foreach (var instruction in _flow.Body.Instructions)
        {
            if (instruction is LoadField load && ReferenceEquals(load.Field, store.Field) && after.Contains(load.Index) && _paths.Of(load.Object, load.Index) == holder) Mark(load.Target, load.Index, kind);
        }
    }

    /// <summary>A fresh object that took the result in is computed from it.</summary>
    private void MarkHolder(IrVariable holder, int at, ResultKind kind)
    {
        var taken = (kind & ResultKind.Data) != 0 ? ResultKind.Derived : kind & (ResultKind.ChosenByPresence | ResultKind.ChosenByValue);
        if (taken == ResultKind.None) return;
        foreach (var assignment in _flow.Reaching(holder, at))
        {
            if (assignment != BodyFlow.Entry && _flow.Body.Instructions[assignment] is Allocate { Type.Kind: not IrTypeKind.Closure }) Mark(holder, assignment, taken);
        }
    }

    private void Decide(Instruction branch, ResultKind kind)
    {
        var known = _branches.GetValueOrDefault(branch.Index);
        if ((known | kind) == known) return;
        _branches[branch.Index] = known | kind;
        var chosen = ((kind & ResultKind.AnyPresence) != 0 ? ResultKind.ChosenByPresence : 0) | ((kind & ResultKind.AnyValue) != 0 ? ResultKind.ChosenByValue : 0);
        foreach (var index in _flow.DecidedBy(branch))
        {
            // Only where another way assigns something else does the assignment tell of the branch.
            if (_flow.Body.Instructions[index] is Copy or Constant && _flow.Body.Instructions[index].Defines is { } target && _flow.AssignmentsOf(target).Count > 1) Mark(target, index, chosen);
        }
    }
}

/// <summary>How a first step decides whether a second one runs.</summary>
[Flags]
internal enum Decision
{
    None = 0,
    ByPresence = 1,
    ByValue = 2,

    /// <summary>It may run where the first step found nothing.</summary>
    WhenAbsent = 4,

    /// <summary>It may run where the first step found something.</summary>
    WhenPresent = 8,
}
