using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A test and the act that relies on it are two steps.</summary>
public sealed class Map010CheckThenAct() : SequenceRule("MAP010", SequenceKind.CheckThenAct)
{
    protected override Consequence Consequence(Sequence sequence) => sequence.Damage switch
    {
        SequenceDamage.KeyNotFound => new("Between the test and the lookup another thread removes the key, and the lookup throws.", RaceRule.MissingKey),
        SequenceDamage.DuplicateKey => new("Between the test and the addition another thread adds the key, and the addition throws.", "ArgumentException: An item with the same key has already been added."),
        SequenceDamage.DoneTwice => new("Both threads find the entry and both go on with it: what must be done once is duplicate work."),
        SequenceDamage.LostEntry => new("Both threads find the key missing and both act on it: the entry of one replaces the entry of the other, a lost entry, and what must be done once is duplicate work."),
        _ => new("The act relies on a stale read: a newer entry is replaced or removed, or a limit is passed."),
    };

    internal override Advice Advise(Sequence sequence, MapCode code)
    {
        var name = code.Name;
        var at = code.IsBasic ? $"{name}(key)" : $"{name}[key]";
        if (!IsConcurrent(sequence))
        {
            return new Advice("Put the test and the act into one lock region", $"Each step takes the lock, but '{name}' may change while it is released. Hold it from the test to the end of the act, or test again inside of the second region.")
            {
                Before = code.IsBasic
                    ? $"{code.Under(code.Gate, null, $"found = {name}.ContainsKey(key)")}\nIf Not found Then\n{Indent(code.Under(code.Gate, null, $"{at} = value"))}\nEnd If"
                    : $"{code.Under(code.Gate, null, $"found = {name}.ContainsKey(key);")}\nif (!found)\n{{\n{Indent(code.Under(code.Gate, null, $"{at} = value;"))}\n}}",
                After = code.Under(code.Gate, null, code.IsBasic ? $"If Not {name}.ContainsKey(key) Then {at} = value" : $"if (!{name}.ContainsKey(key))\n    {at} = value;"),
                WhenWrong = "If what lies between is slow or calls other code, compute first and test under the lock before storing.",
            };
        }
        var (before, after) = (sequence.Damage, code.IsBasic) switch
        {
            (SequenceDamage.KeyNotFound, false) => ($"if ({name}.ContainsKey(key))\n    return {at};", $"if ({name}.TryGetValue(key, out var value))\n    return value;"),
            (SequenceDamage.KeyNotFound, true) => ($"If {name}.ContainsKey(key) Then Return {at}", $"Dim value As {code.Value} = Nothing\nIf {name}.TryGetValue(key, value) Then Return value"),
            (SequenceDamage.StaleDecision, false) when sequence.Act.Role is Models.MapRole.Set => ($"if ({name}.TryGetValue(key, out var old) && old.Equals(expected))\n    {at} = value;", $"if ({name}.TryGetValue(key, out var old) && old.Equals(expected))\n    {name}.TryUpdate(key, value, old);"),
            (SequenceDamage.StaleDecision, true) when sequence.Act.Role is Models.MapRole.Set => ($"If {name}.TryGetValue(key, old) AndAlso old.Equals(expected) Then {at} = value", $"If {name}.TryGetValue(key, old) AndAlso old.Equals(expected) Then {name}.TryUpdate(key, value, old)"),
            (SequenceDamage.StaleDecision or SequenceDamage.DoneTwice, false) => ($"if ({name}.TryGetValue(key, out var old))\n    {name}.TryRemove(key, out _);", $"if ({name}.TryRemove(key, out var old))\n    return old;"),
            (SequenceDamage.StaleDecision or SequenceDamage.DoneTwice, true) => ($"If {name}.TryGetValue(key, old) Then {name}.TryRemove(key, old)", $"If {name}.TryRemove(key, old) Then Return old"),
            (_, false) => ($"if (!{name}.ContainsKey(key))\n    {at} = value;", $"var isFirst = {name}.TryAdd(key, value);"),
            (_, true) => ($"If Not {name}.ContainsKey(key) Then {at} = value", $"Dim isFirst = {name}.TryAdd(key, value)"),
        };
        return new Advice("Let one atomic operation test and act", $"'{name}' makes one operation atomic, never two. TryAdd, GetOrAdd, TryUpdate, AddOrUpdate and TryRemove with a key-value pair test and act in one step.")
        {
            Before = before, After = after,
            WhenWrong = "Where the value is dear to make, GetOrAdd with a Lazy<T> makes it once. A limit on the number of entries has no atomic operation: hold one lock for the test and every addition and removal.",
        };
    }

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(line => "    " + line));
}
