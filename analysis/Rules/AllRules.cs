using MapAudit.Analysis.Rules.Atomicity;
using MapAudit.Analysis.Rules.Boundary;
using MapAudit.Analysis.Rules.Guards;
using MapAudit.Analysis.Rules.Publication;
using MapAudit.Analysis.Rules.Races;

namespace MapAudit.Analysis.Rules;

/// <summary>The rules that are built, in order of id.</summary>
public static class AllRules
{
    public static IReadOnlyList<IRule> List { get; } =
    [
        new Map001ConcurrentWrites(),
        new Map002ReadWriteRace(),
        new Map003EnumerationRace(),
        new Map004InconsistentGuard(),
        new Map005WriteUnderReadLock(),
        new Map006NestedMapRace(),
        new Map007GuardedMapEscape(),
        new Map010CheckThenAct(),
        new Map011LostUpdate(),
        new Map012LazyInitRace(),
        new Map013UnsafeFactory(),
        new Map014UnsafeCopy(),
        new Map020PublishedMapMutated(),
        new Map030UnstableLockObject(),
        new Map032MultiPermitGuard(),
        new Map040AnalysisBoundary(),
    ];
}
