using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A read-modify-write that is not atomic.</summary>
public sealed class Map011LostUpdate() : SequenceRule("MAP011", SequenceKind.LostUpdate)
{
    protected override Consequence Consequence(Sequence sequence) => sequence.IsOnField
        ? new("Two threads start from the same map; the one that replaces it last undoes the change of the other, without an exception.")
        : new("Two threads read the same value and both write back their own result: one of the two updates is lost, without an exception.");

    protected override Advice Advise(Sequence sequence, string name)
    {
        if (sequence.IsOnField)
        {
            return new Advice("Replace the map only if it is still the one that was read", $"Use ImmutableInterlocked.Update, a loop around Interlocked.CompareExchange, or one lock that every replacement of '{name}' holds.")
            {
                Before = $"{name} = {name}.SetItem(key, value);",
                After = $"ImmutableInterlocked.Update(ref {name}, map => map.SetItem(key, value));",
                WhenWrong = "The function may run more than once: it must not have side effects.",
            };
        }
        if (!IsConcurrent(sequence))
        {
            return new Advice("Read and write in one lock region", $"The lock is released between the lookup in '{name}' and the write, so another update may come in between. Hold it over both.")
            {
                Before = $"lock (gate) {{ old = {name}[key]; }}\nlock (gate) {{ {name}[key] = old + 1; }}",
                After = $"lock (gate) {{ {name}[key] = {name}[key] + 1; }}",
            };
        }
        return new Advice("Use AddOrUpdate", $"AddOrUpdate repeats the computation until no other update of '{name}' came in between; TryUpdate in a loop does the same by hand.")
        {
            Before = $"{name}[key] = {name}[key] + 1;",
            After = $"{name}.AddOrUpdate(key, 1, (_, old) => old + 1);",
            WhenWrong = "The delegate may run more than once: it must not have side effects.",
        };
    }
}
