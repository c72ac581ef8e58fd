using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>A concurrent map is copied through Count and CopyTo beside a writer.</summary>
public sealed class Map014UnsafeCopy() : SequenceRule("MAP014", SequenceKind.UnsafeCopy)
{
    protected override Consequence Consequence(Sequence sequence) => new(
        "When an entry is added between the two, the copy does not fit its array and throws; when one is removed, the copy ends in empty entries.",
        "ArgumentException: The index is equal to or greater than the length of the array, or the number of elements in the dictionary is greater than the available space from index to the end of the destination array.");

    internal override Advice Advise(Sequence sequence, MapCode code) => new(
        "Copy with the map's own ToArray", $"ToArray of '{code.Name}' itself copies under its locks. LINQ's ToList, ToArray and OrderBy, and the constructor of List<T>, do not know it.")
    {
        Before = code.IsBasic ? $"Dim copy = {code.Name}.ToList()" : $"var copy = {code.Name}.ToList();",
        After = code.IsBasic ? $"Dim copy = {code.Name}.ToArray()" : $"var copy = {code.Name}.ToArray();",
        WhenWrong = $"Through a variable of type IEnumerable<T> or IDictionary<K, V> ToArray means LINQ's again: declare '{code.Name}' with its own type.",
    };
}
