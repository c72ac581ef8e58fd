using System.Diagnostics;
using System.Globalization;
using MapAudit.Analysis.Findings;
using MapAudit.Reports;

namespace MapAudit.Cli;

/// <summary>Prints on standard error what <c>--stats</c> asks for: each stage with its candidates, what it settled, and its cost.</summary>
internal static class Statistics
{
    public static void Print(AuditReport report)
    {
        var error = Console.Error;
        foreach (var stage in report.Stages) error.WriteLine(Row(stage.Name, $"{stage.Count} in", $"{stage.Discharged} settled"));
        var maps = report.Maps.ToLookup(m => m.Verdict);
        var unknown = report.Maps.Count == 0 ? 0 : 100.0 * maps[MapVerdict.Unknown].Count() / report.Maps.Count;
        error.WriteLine(Row("maps judged", $"{report.Maps.Count} in", string.Create(CultureInfo.InvariantCulture, $"{maps[MapVerdict.Raced].Count()} raced, {maps[MapVerdict.Safe].Count()} safe, {maps[MapVerdict.Unknown].Count()} unknown ({unknown:0.0}%)")));
        var coverage = report.Coverage;
        error.WriteLine(Row("library calls", $"{coverage.UnmodelledCalls.Total} places", $"{coverage.UnmodelledCalls.Count} without a model"));
        error.WriteLine(Row("calls on objects", $"{coverage.CallsOnUnknownObjects.Total} places", $"{coverage.CallsOnUnknownObjects.Count} on ones that nothing makes"));
        error.WriteLine(Row("virtual calls", string.Create(CultureInfo.InvariantCulture, $"{coverage.TargetsPerVirtualCall:0.00} targets"), "on average"));
        foreach (var code in coverage.Unreached) error.WriteLine($"    {Words.Of(code)}");
        foreach (var callee in coverage.UnmodelledCallees) error.WriteLine($"    without a model: {callee.Name} at {callee.Count} places, {callee.Given} with a delegate or a map");
        foreach (var fallback in coverage.BudgetFallbacks) error.WriteLine($"    budget: {fallback}");
        foreach (var timing in report.Timings) error.WriteLine(Row(timing.Name, $"{timing.Duration.TotalSeconds:0.00} s", ""));
        error.WriteLine(Row("peak memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024)} MB", ""));
    }

    private static string Row(string name, string first, string second) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-28} {first,14} {second,18}").TrimEnd();
}
