using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>What values are made of, backwards through their body.</summary>
internal static class Sources
{
    /// <summary>The parameters (and <c>this</c>) with their value on entry that the variables are made of.</summary>
    public static HashSet<IrVariable> Of(BodyFlow flow, IEnumerable<IrVariable> variables, int at)
    {
        var found = new HashSet<IrVariable>();
        foreach (var (variable, assignment) in Walk(flow, variables, at))
        {
            if (assignment == BodyFlow.Entry) found.Add(variable);
        }
        return found;
    }

    /// <summary>All assignments that the variables are made of; <see cref="BodyFlow.Entry"/> for values on entry.</summary>
    public static IEnumerable<(IrVariable Variable, int Assignment)> Walk(BodyFlow flow, IEnumerable<IrVariable> variables, int at)
    {
        var seen = new HashSet<(IrVariable, int)>();
        var work = new Queue<(IrVariable Variable, int At)>();
        foreach (var variable in variables) work.Enqueue((variable, at));
        while (work.TryDequeue(out var item))
        {
            foreach (var assignment in flow.Reaching(item.Variable, item.At))
            {
                if (!seen.Add((item.Variable, assignment))) continue;
                yield return (item.Variable, assignment);
                if (assignment == BodyFlow.Entry) continue;
                var by = flow.Body.Instructions[assignment];
                foreach (var used in by.Uses) work.Enqueue((used, assignment));
                // A captured local is kept in its closure.
                if (by is LoadField { Field.IsCapture: true } captured)
                {
                    foreach (var store in StoresOf(flow, captured.Field)) work.Enqueue((store.Source, store.Index));
                }
                if (by is Allocate allocate)
                {
                    foreach (var used in PutInto(flow, allocate, at)) work.Enqueue(used);
                }
            }
        }
    }

    public static IEnumerable<StoreField> StoresOf(BodyFlow flow, IrField field) => flow.Body.Instructions.OfType<StoreField>().Where(s => ReferenceEquals(s.Field, field));

    /// <summary>What a fresh object is constructed with and gets stored into its fields.</summary>
    private static IEnumerable<(IrVariable, int)> PutInto(BodyFlow flow, Allocate allocate, int before)
    {
        foreach (var use in flow.ReadersOf(allocate.Target, allocate.Index))
        {
            switch (flow.Body.Instructions[use])
            {
                case Call { Method.IsConstructor: true } call when ReferenceEquals(call.Receiver, allocate.Target):
                    foreach (var argument in call.Arguments) yield return (argument, use);
                    break;
                case StoreField store when ReferenceEquals(store.Object, allocate.Target):
                    yield return (store.Source, use);
                    break;
            }
        }
    }
}
