using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Ranking;

/// <summary>Why two threads may run at once, in the words of whoever maintains the program.</summary>
internal static class Overlap
{
    public static string Of(RacePair pair, AccessStory first, AccessStory second)
    {
        if (!ReferenceEquals(pair.FirstOrigin, pair.SecondOrigin) || !pair.FirstOrigin.Many || Each(pair.FirstOrigin) is not { } each) return pair.WhyParallel;
        return first.Thread.Name == second.Thread.Name
            ? $"{first.Thread.Name} runs beside itself: {each}"
            : $"{first.Thread.Name} and {second.Thread.Name} run beside each other: {each}";
    }

    private static string? Each(Origin origin) => origin.Name == Groups.Api ? "any number of threads may call the library at once" : origin.Kind switch
    {
        OriginKind.Other when origin.Name == Groups.Outside => "code without source may call on any thread",
        OriginKind.Request => "one per request",
        OriginKind.Message => "one per message",
        OriginKind.Timer => "it may be called again while an earlier call still runs",
        OriginKind.Event => "one per event, however long an earlier one takes",
        OriginKind.ParallelBody => "one per element, on several threads",
        OriginKind.Dataflow => "several messages at once",
        OriginKind.Actor => "one per actor",
        _ => null,
    };
}
