using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Races;

/// <summary>The inner map is raced on although its outer map is guarded or concurrent.</summary>
public sealed class Map006NestedMapRace() : RaceRule("MAP006", RaceCauseKind.Nested)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var code = MapCode.Of(pair.First, cause.Races.Name);
        return code.HasConcurrentTwin ? Twin(cause, code) : Locked(cause, code, pair);
    }

    private static Advice Locked(RaceCause cause, MapCode code, RacePair pair)
    {
        var change = code.Statement(pair.First).Replace(code.Name, "inner", StringComparison.Ordinal);
        return new Advice(
            "Hold one lock for every step on the inner collection",
            $"'{ShortName(cause)}' protects only the step that fetches the inner collection; what happens to it afterwards needs a guard of its own. Lock the inner collection wherever it is used, or hold the outer lock for the whole operation.")
        {
            Before = change,
            After = code.Under("inner", null, change),
            WhenWrong = "An inner collection that callers can see may be locked by them too: then use a lock object of its own.",
        };
    }

    private static Advice Twin(RaceCause cause, MapCode code) => new(
        "Guard the inner map too, or make it concurrent",
        $"'{ShortName(cause)}' protects only the step that fetches the inner map; what happens to the inner map afterwards needs a guard of its own. Hold the outer lock for the whole operation, lock the inner map wherever it is used, or store a ConcurrentDictionary as the value.")
    {
        Before = code.IsBasic ? $"Dim inner As New {code.Type}()" : $"var inner = new {code.Type}();",
        After = code.IsBasic ? $"Dim inner As New {code.ConcurrentType}()" : $"var inner = new {code.ConcurrentType}();",
        WhenWrong = "Where several steps on the inner map must be seen together, a lock is needed; a concurrent inner map makes single operations safe only.",
    };

    protected override string Defect(RaceCause cause) => "the guard of the outer map does not cover the inner one";
}
