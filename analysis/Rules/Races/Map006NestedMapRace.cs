using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Races;

/// <summary>The inner map is raced on although its outer map is guarded or concurrent.</summary>
public sealed class Map006NestedMapRace() : RaceRule("MAP006", RaceCauseKind.Nested)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => new(
        "Guard the inner map too, or make it concurrent",
        $"'{ShortName(cause)}' protects only the step that fetches the inner map; what happens to the inner map afterwards needs a guard of its own. Hold the outer lock for the whole operation, lock the inner map wherever it is used, or store a ConcurrentDictionary as the value.")
    {
        Before = $"var inner = {ShortName(cause)}[key];\ninner[name] = value;",
        After = $"var inner = {ShortName(cause)}.GetOrAdd(key, _ => new ConcurrentDictionary<TName, TValue>());\ninner[name] = value;",
        WhenWrong = "Where several steps on the inner map must be seen together, a lock is needed; a concurrent inner map makes single operations safe only.",
    };

    protected override string Defect(RaceCause cause) => "the guard of the outer map does not cover the inner one";
}
