using System.CommandLine;
using System.CommandLine.Parsing;
using MapAudit.Analysis;

namespace MapAudit.Cli;

/// <summary>What every command that reads a program takes: the paths, how to load them, and how much to say.</summary>
internal sealed class CommonOptions
{
    private readonly Argument<string[]> paths = new("path")
    {
        Description = "A .sln, .slnx, .slnf, .csproj, .vbproj, .cs or .vb file, or a folder; several are audited as one program.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> collections = new("--collections") { Description = "Audit List, Queue, Stack and their like too, not maps alone." };
    private readonly Option<bool> noRestore = new("--no-restore") { Description = "Do not run 'dotnet restore' where packages were never restored." };
    private readonly Option<bool> noBuildLogic = new("--no-build-logic") { Description = "Execute nothing of the audited code: no MSBuild targets, no restore, no generators." };
    private readonly Option<int> jobs = new("--jobs", "-j") { Description = "How many threads may work at once; 0 (the default) means one for each processor.", HelpName = "n" };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say what is going on, and show the details of an internal error." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print results and errors only." };

    public void AddTo(Command command)
    {
        jobs.Validators.Add(result => AtLeastZero(result, jobs));
        command.Validators.Add(result =>
        {
            if (result.GetValue(verbose) && result.GetValue(quiet)) result.AddError("-v and -q contradict each other.");
        });
        command.Add(paths);
        foreach (var option in (Option[])[collections, noRestore, noBuildLogic, jobs, verbose, quiet]) command.Add(option);
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
        };
    }

    public Verbosity Verbosity(ParseResult parsed) =>
        parsed.GetValue(verbose) ? Cli.Verbosity.Verbose : parsed.GetValue(quiet) ? Cli.Verbosity.Quiet : Cli.Verbosity.Normal;

    public static void AtLeastZero(OptionResult result, Option<int> option)
    {
        // A value that is no number is an error already.
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 0)
            result.AddError($"{option.Name} needs a number of 0 or more, not '{token.Value}'.");
    }
}
