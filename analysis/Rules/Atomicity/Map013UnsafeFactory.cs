using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A factory with side effects that a concurrent map may run more than once.</summary>
public sealed class Map013UnsafeFactory() : SequenceRule("MAP013", SequenceKind.UnsafeFactory)
{
    protected override string Defect(Sequence sequence) => sequence.Why;

    protected override Consequence Consequence(Sequence sequence) => new(
        "The map runs the factory outside of its locks: two threads that miss the same key both run it, and the result of one is thrown away with its side effects in place.");

    internal override Advice Advise(Sequence sequence, MapCode code) => new(
        "Store Lazy<T> objects, or move the side effect out of the factory",
        $"Only the Lazy<T> that was added to '{code.Name}' is ever asked for its value, so its factory runs once for each key. Otherwise let the factory only compute, and do the rest after TryAdd has told who won.")
    {
        Before = code.IsBasic ? $"Dim value = {code.Name}.GetOrAdd(key, AddressOf Create)" : $"var value = {code.Name}.GetOrAdd(key, Create);",
        After = code.IsBasic
            ? $"' {code.Name} As ConcurrentDictionary(Of {code.Key}, Lazy(Of {code.Value}))\nDim value = {code.Name}.GetOrAdd(key, Function(k) New Lazy(Of {code.Value})(Function() Create(k))).Value"
            : $"// {code.Name} is a ConcurrentDictionary<{code.Key}, Lazy<{code.Value}>>\nvar value = {code.Name}.GetOrAdd(key, k => new Lazy<{code.Value}>(() => Create(k))).Value;",
        WhenWrong = "A Lazy<T> keeps the exception of a factory that failed; where it should be tried again, remove the entry or use LazyThreadSafetyMode.PublicationOnly.",
    };
}
