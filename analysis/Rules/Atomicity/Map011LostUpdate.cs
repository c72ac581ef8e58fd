using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A read-modify-write that is not atomic.</summary>
public sealed class Map011LostUpdate() : SequenceRule("MAP011", SequenceKind.LostUpdate)
{
    protected override Consequence Consequence(Sequence sequence) => sequence.IsOnField
        ? new("Two threads start from the same map; the one that replaces it last undoes the change of the other, without an exception.")
        : new("Two threads read the same value and both write back their own result: one of the two updates is lost, without an exception.");

    internal override Advice Advise(Sequence sequence, MapCode code)
    {
        var name = code.Name;
        var at = code.IsBasic ? $"{name}(key)" : $"{name}[key]";
        var end = code.IsBasic ? "" : ";";
        var gate = code.Gate;
        if (sequence.IsOnField)
        {
            return new Advice("Replace the map only if it is still the one that was read", $"Use ImmutableInterlocked.Update, a loop around Interlocked.CompareExchange, or one lock that every replacement of '{name}' holds.")
            {
                Before = $"{name} = {name}.{Change(code)}{end}",
                After = code.IsBasic ? $"ImmutableInterlocked.Update({name}, Function(map) map.{Change(code)})" : $"ImmutableInterlocked.Update(ref {name}, map => map.{Change(code)});",
                WhenWrong = "The function may run more than once: it must not have side effects. A property cannot be passed by reference: update the field behind it. A frozen or copied map has no such method: use one lock.",
            };
        }
        if (!IsConcurrent(sequence))
        {
            return new Advice("Read and write in one lock region", $"The lock is released between the lookup in '{name}' and the write, so another update may come in between. Hold it over both.")
            {
                Before = $"{code.Under(gate, null, $"old = {at}{end}")}\n{code.Under(gate, null, $"{at} = old + 1{end}")}",
                After = code.Under(gate, null, $"{at} = {at} + 1{end}"),
                WhenWrong = "Where the new value is slow to compute, compute it outside of the lock and store it only if the old one still stands.",
            };
        }
        return new Advice("Use AddOrUpdate", $"AddOrUpdate repeats the computation until no other update of '{name}' came in between; TryUpdate in a loop does the same by hand.")
        {
            Before = $"{at} = {at} + change{end}",
            After = code.IsBasic ? $"{name}.AddOrUpdate(key, change, Function(k, old) old + change)" : $"{name}.AddOrUpdate(key, change, (_, old) => old + change);",
            WhenWrong = "The delegate may run more than once: it must not have side effects.",
        };
    }

    private static string Change(MapCode code) => code.IsSet ? "Add(item)" : "SetItem(key, value)";
}
