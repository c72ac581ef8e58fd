using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>
/// All rules as one list of values. Ids and names are fixed: users write them into configuration, baselines and comments.
/// A new rule is a new line with a new number, and a page beside the others.
/// </summary>
public static class RuleCatalog
{
    private const int Race = 362;
    private const int RaceWithinThread = 366;
    private const int UnsynchronizedShared = 567;
    private const int DoubleCheckedLocking = 609;
    private const int ImproperSynchronization = 662;
    private const int MissingSynchronization = 820;
    private const int IncorrectSynchronization = 821;

    /// <summary>What is declared, in order of id.</summary>
    public static IReadOnlyList<RuleEntry> Entries { get; } =
    [
        new("MAP001", "concurrent-writes", FindingLevel.Error,
            "Two threads may write the same map at the same time, without a common lock.",
            [MissingSynchronization, RaceWithinThread, UnsynchronizedShared, Race], "Races/Map001ConcurrentWrites.md") { IsBuilt = true },
        new("MAP002", "read-write-race", FindingLevel.Error,
            "One thread looks something up in a map while another may write it, without a common lock.",
            [MissingSynchronization, RaceWithinThread, UnsynchronizedShared, Race], "Races/Map002ReadWriteRace.md") { IsBuilt = true },
        new("MAP003", "enumeration-race", FindingLevel.Error,
            "One thread enumerates a map while another may write it, without a common lock.",
            [MissingSynchronization, RaceWithinThread, UnsynchronizedShared, Race], "Races/Map003EnumerationRace.md") { IsBuilt = true },
        new("MAP004", "inconsistent-guard", FindingLevel.Error,
            "The accesses to a map are locked by different lock objects, which exclude nothing from each other.",
            [IncorrectSynchronization, ImproperSynchronization], "Guards/Map004InconsistentGuard.md") { IsBuilt = true },
        new("MAP005", "write-under-read-lock", FindingLevel.Error,
            "A map is written while only the shared mode of a reader/writer lock is held.",
            [IncorrectSynchronization, ImproperSynchronization], "Guards/Map005WriteUnderReadLock.md") { IsBuilt = true },
        new("MAP006", "nested-map-race", FindingLevel.Error,
            "A map inside another map is raced on, although the outer map is guarded or concurrent.",
            [MissingSynchronization, UnsynchronizedShared], "Races/Map006NestedMapRace.md") { IsBuilt = true },
        new("MAP007", "guarded-map-escape", FindingLevel.Warning,
            "A guarded map, a live view of it or a lazy query over it leaves its lock and is used outside.",
            [MissingSynchronization, UnsynchronizedShared], "Publication/Map007GuardedMapEscape.md") { IsBuilt = true },
        new("MAP010", "check-then-act", FindingLevel.Warning,
            "A test of a map and the act that relies on it are two steps, and another thread may come between.",
            [ImproperSynchronization, IncorrectSynchronization, Race], "Atomicity/Map010CheckThenAct.md") { IsBuilt = true },
        new("MAP011", "lost-update", FindingLevel.Warning,
            "A value is read, changed and written back in separate steps, so that one of two updates may be lost.",
            [ImproperSynchronization, IncorrectSynchronization, Race], "Atomicity/Map011LostUpdate.md") { IsBuilt = true },
        new("MAP012", "lazy-init-race", FindingLevel.Warning,
            "Two threads may each create a shared map, and one of the two is lost with what it holds.",
            [DoubleCheckedLocking, MissingSynchronization], "Atomicity/Map012LazyInitRace.md") { IsBuilt = true },
        new("MAP013", "unsafe-factory", FindingLevel.Warning,
            "A factory with side effects is given to a concurrent map, which may run it more than once.",
            [ImproperSynchronization, IncorrectSynchronization, Race], "Atomicity/Map013UnsafeFactory.md") { IsBuilt = true },
        new("MAP014", "unsafe-copy", FindingLevel.Warning,
            "A concurrent map is copied in two steps beside a writer, which can throw or add empty entries.",
            [ImproperSynchronization, Race], "Atomicity/Map014UnsafeCopy.md") { IsBuilt = true },
        new("MAP020", "published-map-mutated", FindingLevel.Error,
            "A snapshot or copy-on-write map is changed after it was published to other threads.",
            [UnsynchronizedShared, MissingSynchronization], "Publication/Map020PublishedMapMutated.md") { IsBuilt = true },
        new("MAP030", "unstable-lock-object", FindingLevel.Warning,
            "The lock that guards a map is not one stable object, so two threads may hold it at the same time.",
            [IncorrectSynchronization, ImproperSynchronization], "Guards/Map030UnstableLockObject.md") { IsBuilt = true },
        new("MAP032", "multi-permit-guard", FindingLevel.Warning,
            "A semaphore that admits more than one holder is used as the mutex of a map.",
            [IncorrectSynchronization, ImproperSynchronization], "Guards/Map032MultiPermitGuard.md") { IsBuilt = true },
        new("MAP040", "analysis-boundary", FindingLevel.Note,
            "A map leaves for reflection, dynamic, unsafe or native code that the analysis cannot follow.",
            [], "Boundary/Map040AnalysisBoundary.md") { IsBuilt = true },
    ];

    /// <summary>The rules with their pages, in order of id.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Entries.Select(e => e.Read())];

    /// <summary>The rules that the audit reports; the others are described and keep their number until they are.</summary>
    public static IReadOnlyList<RuleInfo> Built { get; } = [.. All.Where((_, i) => Entries[i].IsBuilt)];

    /// <summary>The rule of that id or name, in any case; null when there is none.</summary>
    public static RuleInfo? Find(string idOrName) => All.FirstOrDefault(rule =>
        rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
