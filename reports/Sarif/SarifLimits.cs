using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Sarif;

/// <summary>What GitHub code scanning keeps of a file; more than this is cut here, where it can still be said.</summary>
internal static class SarifLimits
{
    public const int Results = 5000;
    public const int RelatedLocations = 99;
    public const int StepsPerThread = 500;
    public const int DescriptionLength = 1024;
    public const int Tags = 10;

    /// <summary>Keeps both ends of a long story: how the thread starts, and how it gets to the access.</summary>
    public static IReadOnlyList<StoryStep> Trim(IReadOnlyList<StoryStep> steps)
    {
        if (steps.Count <= StepsPerThread) return steps;
        var head = StepsPerThread / 5;
        var tail = StepsPerThread - head - 1;
        var gap = steps[head] with { Kind = StepKind.Other, Text = $"{steps.Count - head - tail} steps left out" };
        return [.. steps.Take(head), gap, .. steps.TakeLast(tail)];
    }

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
