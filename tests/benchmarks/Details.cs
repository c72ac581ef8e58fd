using System.Globalization;
using MapAudit.Analysis.Load;

namespace MapAudit.Benchmarks;

/// <summary>Prints the load report for people who work on the loader.</summary>
internal static class Details
{
    public static void Write(LoadResult result, bool resolution)
    {
        var total = default(ResolutionCount);
        for (var index = 0; index < result.Projects.Length; index++)
        {
            var project = result.Projects[index];
            var row = result.Report.Projects[index];
            var count = resolution ? ResolutionCounter.Count(project) : default;
            total = total.Add(count);
            var errors = resolution ? project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList() : [];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {row.Name}: {row.Method}, {row.Flavour} of {string.Join('/', row.Flavours)}, {project.Sdk}{(project.IsTest ? " test" : "")}, {row.Documents}+{row.GeneratedDocuments} files, {row.Lines} lines, {row.Restore} ({row.MissingPackages.Length} missing){(row.FrameworkRepaired ? ", framework repaired" : "")}")
                + (resolution ? string.Create(CultureInfo.InvariantCulture, $", {errors.Count} errors, types {count.UnresolvedTypeShare:P2} of {count.TypeNames}, calls {count.UnresolvedCallShare:P2} of {count.Calls}") : ""));
            foreach (var group in errors.GroupBy(error => error.Id).OrderByDescending(group => group.Count()).Take(3)) Console.WriteLine($"    {group.Key} x{group.Count()}: {group.First()}");
        }
        if (resolution) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all: types {total.UnresolvedTypeShare:P2} of {total.TypeNames}, calls {total.UnresolvedCallShare:P2} of {total.Calls}"));
        foreach (var project in result.Report.PassedOver) Console.WriteLine($"  passed over {project.Path}: {project.Reason}");
        foreach (var group in result.Report.Diagnostics) Console.WriteLine($"  {group.Code} x{group.Count}: {group.Sample[..Math.Min(group.Sample.Length, 250)]}");
        foreach (var warning in result.Report.Warnings) Console.WriteLine($"  ! {warning}");
    }
}

/// <summary>Progress on stderr, at once and in order.</summary>
internal sealed class StandardError : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
