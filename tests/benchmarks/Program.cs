using System.Diagnostics;
using System.Globalization;
using MapAudit.Analysis.Load;
using MapAudit.Benchmarks;

// The floor no audit can go below: load a solution as the audit does, then bind every method body once.
// Usage: MapAudit.Benchmarks <path>... [--no-restore] [--no-build-logic] [--jobs N] [--details] [--resolution]
var paths = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal) && !int.TryParse(argument, out _)).ToArray();
var jobsAt = Array.IndexOf(args, "--jobs");
var jobs = jobsAt >= 0 ? int.Parse(args[jobsAt + 1], CultureInfo.InvariantCulture) : 2;
var watch = Stopwatch.StartNew();
try
{
    var options = new LoadOptions(paths, !args.Contains("--no-restore"), args.Contains("--no-build-logic"), jobs);
    var result = await SolutionLoader.LoadAsync(options, args.Contains("--details") ? new StandardError() : null);
    var load = watch.Elapsed.TotalSeconds;

    watch.Restart();
    var operations = BodyBinder.Bind(result.Projects, jobs);
    var bind = watch.Elapsed.TotalSeconds;

    var report = result.Report;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"load {load:0.0} s, bind {bind:0.0} s, peak RSS {PeakMemory.Megabytes()} MB, {result.Projects.Length} projects, {report.Documents} files, {report.Lines} lines, {operations} operations, restore {report.Restore}"));
    if (args.Contains("--details")) Details.Write(result, args.Contains("--resolution"));
    return 0;
}
catch (LoadException failure)
{
    Console.Error.WriteLine($"{failure.Message} {failure.Advice}");
    return 3;
}
