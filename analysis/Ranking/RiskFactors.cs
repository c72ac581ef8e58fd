using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Ranking;

/// <summary>
/// The points of the risk score, one constant for each thing that can be said about a finding; <c>docs/ranking.md</c> shows them with
/// examples. A finding takes one factor of each group; the best of all groups add up to 100. No factor decides whether something is reported.
/// </summary>
public static class RiskFactors
{
    /// <summary>Consequence: the map itself breaks, with lost entries or an endless loop that stays until the process is restarted.</summary>
    public const int Corruption = 40;

    /// <summary>Consequence: an exception where the accesses meet, the map stays intact.</summary>
    public const int Crash = 30;

    /// <summary>Consequence: an update, an entry or a created map is lost, or work is done twice, without an exception.</summary>
    public const int LostUpdate = 25;

    /// <summary>Consequence: an old or incomplete value is seen, or what happens is not known.</summary>
    public const int Stale = 10;

    /// <summary>Threads: both start in code that was seen, and nothing that was seen orders them.</summary>
    public const int ThreadsCertain = 20;

    /// <summary>Threads: one of them starts through a model or pattern that does not always mean a second thread.</summary>
    public const int ThreadsLikely = 12;

    /// <summary>Threads: one of them is assumed, such as the unknown callers of a library.</summary>
    public const int ThreadsAssumed = 5;

    /// <summary>Exposure: one of the accesses runs in a request, a message handler, a parallel body or another thing with many instances.</summary>
    public const int PerRequest = 15;

    /// <summary>Exposure: timers, background loops and tasks that come again and again.</summary>
    public const int Recurring = 8;

    /// <summary>Exposure: a public member of a library; how often it is called is up to others.</summary>
    public const int PublicApi = 6;

    /// <summary>Exposure: both accesses run once, at the start or the end of the process.</summary>
    public const int StartUp = -5;

    /// <summary>Map: both accesses certainly reach the same object, such as a static field or the field of one instance.</summary>
    public const int SameMapCertain = 9;

    /// <summary>Map: the same allocation, of which there may be several instances.</summary>
    public const int SameMapLikely = 4;

    /// <summary>Map: the two accesses only may reach the same object.</summary>
    public const int SameMapPossible = -5;

    /// <summary>Loop depth: one of the accesses stands in a loop, in its method or on the way to it.</summary>
    public const int InLoop = 3;

    /// <summary>Loop depth: in a loop inside of a loop.</summary>
    public const int InNestedLoop = 6;

    /// <summary>Lock discipline: at least three of four other accesses to the map hold one common lock, so this one was forgotten.</summary>
    public const int LockedElsewhere = 10;

    /// <summary>Lock discipline: some other accesses hold a lock.</summary>
    public const int SometimesLocked = 5;

    /// <summary>The lowest score whose level is high.</summary>
    public const int HighFrom = 70;

    /// <summary>The lowest score whose level is medium; below it is low.</summary>
    public const int MediumFrom = 40;

    /// <summary>The score of a finding: the sum of its factors, kept between 0 and 100.</summary>
    public static int Score(IEnumerable<RiskFactor> factors) => Math.Clamp(factors.Sum(f => f.Points), 0, 100);
}
