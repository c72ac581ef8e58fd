using System.CommandLine;
using MapAudit.Analysis;

namespace MapAudit.Cli;

/// <summary>What every command that reads a program takes: the paths, how to load them, and how much to say.</summary>
internal sealed class CommonOptions
{
    private readonly Argument<string[]> paths = OptionParser.Paths(
        "A .sln, .slnx, .slnf, .csproj, .vbproj, .cs or .vb file, or a folder; several are audited as one program.");

    private readonly Option<bool> collections = new("--collections") { Description = "Audit List, Queue, Stack and their like too, not maps alone." };
    private readonly Option<bool> noRestore = new("--no-restore") { Description = "Do not run 'dotnet restore' where packages were never restored." };
    private readonly Option<bool> noBuildLogic = CreateNoBuildLogic();
    private readonly Option<int> jobs = OptionParser.Number("--jobs", 1024, "How many threads may work at once; 0 (the default) means one for each processor.", "-j");
    private readonly Option<string?> configuration = new("--config") { Description = "What your own frameworks and containers mean; the default is mapaudit.yml beside the input, above it up to the root of its repository, or here.", HelpName = "mapaudit.yml" };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say what is going on, and show the details of an internal error." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print results and errors only." };

    public static Option<bool> CreateNoBuildLogic() => new("--no-build-logic") { Description = "Execute nothing of the audited code: no MSBuild targets, no restore, no generators." };

    public void AddTo(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(verbose) && result.GetValue(quiet)) result.AddError("-v and -q contradict each other.");
        });
        command.Add(paths);
        foreach (var option in (Option[])[collections, noRestore, noBuildLogic, jobs, configuration, verbose, quiet]) command.Add(option);
    }

    public AuditOptions Read(ParseResult parsed)
    {
        var named = parsed.GetRequiredValue(paths);
        if (named.FirstOrDefault(path => !Path.Exists(path)) is { } missing) throw new UsageException($"'{missing}' does not exist.");
        return new AuditOptions
        {
            Paths = named,
            Restore = !parsed.GetValue(noRestore),
            NoBuildLogic = parsed.GetValue(noBuildLogic),
            Jobs = parsed.GetValue(jobs),
            Collections = parsed.GetValue(collections),
            Configuration = ConfigurationFile.Find(parsed.GetValue(configuration), named),
        };
    }

    public Verbosity Verbosity(ParseResult parsed) =>
        parsed.GetValue(verbose) ? Cli.Verbosity.Verbose : parsed.GetValue(quiet) ? Cli.Verbosity.Quiet : Cli.Verbosity.Normal;
}
