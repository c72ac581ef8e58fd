namespace MapAudit.Analysis.Ranking;

/// <summary>Points of the named factors of the risk score (0 to 100); docs/ranking.md explains them.</summary>
public static class RiskFactors
{
    /// <summary>Two writers may corrupt the structure: lost entries, endless loops.</summary>
    public const int Corruption = 40;

    /// <summary>A lookup beside a writer.</summary>
    public const int TornLookup = 32;

    /// <summary>An enumeration beside a writer throws.</summary>
    public const int Crash = 30;

    /// <summary>A step of a sequence is lost.</summary>
    public const int LostUpdate = 25;

    /// <summary>Something old is seen, or work is done twice.</summary>
    public const int Stale = 10;

    /// <summary>Every request or message may meet it.</summary>
    public const int PerRequest = 20;

    /// <summary>Many runs of one piece of code overlap.</summary>
    public const int ManyAtOnce = 18;

    /// <summary>A timer meets it again and again.</summary>
    public const int TimerExposure = 15;

    /// <summary>A few long-lived threads meet it.</summary>
    public const int FewThreads = 10;

    /// <summary>Both threads are started by the analyzed code or its framework.</summary>
    public const int ThreadsCertain = 20;

    /// <summary>Unknown callers of a library are assumed to use several threads.</summary>
    public const int ThreadsAssumed = 5;

    /// <summary>Both sides surely use the same map.</summary>
    public const int OneMap = 10;

    /// <summary>Other accesses of the map are guarded: it is meant to be shared, and someone forgot.</summary>
    public const int DisciplineElsewhere = 10;

    /// <summary>The cause shows in many places.</summary>
    public const int ManyPlaces = 5;
}
