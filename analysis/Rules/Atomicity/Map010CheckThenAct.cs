using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A test and the act that relies on it are two steps.</summary>
public sealed class Map010CheckThenAct() : SequenceRule("MAP010", SequenceKind.CheckThenAct)
{
    protected override Consequence Consequence(Sequence sequence) => sequence.Damage switch
    {
        SequenceDamage.KeyNotFound => new("Between the test and the lookup another thread removes the key, and the lookup throws.", "KeyNotFoundException: The given key was not present in the dictionary."),
        SequenceDamage.DuplicateKey => new("Between the test and the addition another thread adds the key, and the addition throws.", "ArgumentException: An item with the same key has already been added."),
        SequenceDamage.LostEntry => new("Both threads find the key missing and both act on it: the entry of one replaces the entry of the other, and what must be done once is done twice."),
        _ => new("The act relies on something that is not so any more: a newer entry is replaced or removed, or a limit is passed."),
    };

    protected override Advice Advise(Sequence sequence, string name)
    {
        if (!IsConcurrent(sequence))
        {
            return new Advice("Put the test and the act into one lock region", $"Each step takes the lock, but '{name}' may change while it is released. Hold it from the test to the end of the act, or test again inside of the second region.")
            {
                Before = $"lock (gate) {{ found = {name}.ContainsKey(key); }}\nif (!found)\n    lock (gate) {{ {name}[key] = value; }}",
                After = $"lock (gate)\n{{\n    if (!{name}.ContainsKey(key))\n        {name}[key] = value;\n}}",
                WhenWrong = "If what lies between is slow or calls other code, compute first and test under the lock before storing.",
            };
        }
        var (before, after) = sequence.Damage switch
        {
            SequenceDamage.KeyNotFound => ($"if ({name}.ContainsKey(key))\n    Use({name}[key]);", $"if ({name}.TryGetValue(key, out var value))\n    Use(value);"),
            SequenceDamage.StaleDecision => ($"if ({name}.TryGetValue(key, out var old) && IsDue(old))\n    {name}[key] = value;", $"if ({name}.TryGetValue(key, out var old) && IsDue(old))\n    {name}.TryUpdate(key, value, old);"),
            _ => ($"if (!{name}.ContainsKey(key))\n    {name}[key] = value;", $"if ({name}.TryAdd(key, value))\n    …"),
        };
        return new Advice("Let one atomic operation test and act", $"'{name}' makes one operation atomic, never two. TryAdd, GetOrAdd, TryUpdate, AddOrUpdate and TryRemove with a key-value pair test and act in one step.")
        {
            Before = before, After = after,
            WhenWrong = "A limit on the number of entries has no atomic operation: hold one lock for the test and every addition and removal.",
        };
    }
}
