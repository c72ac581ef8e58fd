using System.CommandLine;

namespace MapAudit.Cli;

/// <summary>The commands of the tool, and how a run of one ends.</summary>
internal static class CommandLine
{
    /// <summary>How long a cancelled run may take to come to its own end.</summary>
    private static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(5);

    public static RootCommand Create() => new("Finds maps that two threads reach without a common lock.")
    {
        AnalyzeCommand.Create(),
        ExplainCommand.Create(),
        RulesCommand.Create(),
        DumpCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        // A file name may start with '@', so arguments are never read from files.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Failures.Usage(parsed.Errors[0].Message);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CancellationGrace });
    }
}
