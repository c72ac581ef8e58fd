using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Whether a method returns only objects that it made and that nobody else has: its caller owns the result (RacerD's ownership of
/// return values).
/// </summary>
internal static class NewReturns
{
    /// <summary>A quick look: something that the body may return is made in it or comes from a call.</summary>
    public static bool MayReturnNew(IrBody body)
    {
        var returned = new HashSet<IrVariable>();
        var made = false;
        foreach (var instruction in body.Instructions.Reverse())
        {
            if (instruction is Return { Value: { } value }) returned.Add(value);
            else if (instruction.Defines is not { } target || !returned.Contains(target)) continue;
            else if (instruction is Copy copy) returned.Add(copy.Source);
            else if (instruction is Cast cast) returned.Add(cast.Source);
            else if (instruction is LoadField { Field.IsCapture: false } or LoadStatic or LoadElement) return false;
            else made |= instruction is Allocate or Call or Await;
        }
        return made;
    }

    public static bool Holds(BodyFlow flow, EscapeFlow escapes)
    {
        var any = false;
        foreach (var end in flow.Body.Instructions.OfType<Return>())
        {
            if (end.Value is not { } value) continue;
            any = true;
            if (!IsNew(flow, escapes, value, end)) return false;
        }
        return any;
    }

    private static bool IsNew(BodyFlow flow, EscapeFlow escapes, IrVariable variable, Return end)
    {
        var seen = new HashSet<(IrVariable, int)>();
        var work = new Stack<(IrVariable Variable, int At)>([(variable, end.Index)]);
        while (work.TryPop(out var item))
        {
            foreach (var assignment in flow.Reaching(item.Variable, item.At))
            {
                if (!seen.Add((item.Variable, assignment))) continue;
                if (assignment == BodyFlow.Entry) return false;
                switch (flow.Body.Instructions[assignment])
                {
                    case Constant:
                        break;
                    case Copy copy:
                        work.Push((copy.Source, assignment));
                        break;
                    case Cast cast:
                        work.Push((cast.Source, assignment));
                        break;
                    case var site when ReferenceEquals(site.Defines, item.Variable) && escapes.Roots.At(site) is >= 0 and var root
                        && !escapes.HasEscaped(root, end) && !escapes.HoldsEscaped(root, end) && !escapes.HeldBy(root, end).Any():
                        break;
                    default:
                        return false;
                }
            }
        }
        return true;
    }
}
