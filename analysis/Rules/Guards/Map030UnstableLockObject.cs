using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>The lock that guards a map is not one stable object.</summary>
public sealed class Map030UnstableLockObject() : RaceRule("MAP030", RaceCauseKind.UnstableLock)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => new(
        "Lock on one readonly object",
        "The object that is locked can be another one from call to call, so two threads may both get in. Keep the lock in a readonly field that is assigned once, beside the map.")
    {
        Before = "lock (new object()) { … }",
        After = "private readonly Lock _gate = new();\n…\nlock (_gate) { … }",
    };

    protected override string Defect(RaceCause cause) => "the lock is not one stable object";
}
