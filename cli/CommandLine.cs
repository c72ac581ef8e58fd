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
        GraphCommand.Create(),
        DiffCommand.Create(),
        InitCommand.Create(),
        DumpCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        // A file name may start with '@', so arguments are never read from files.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Failures.Usage($"{FirstError(parsed)} See '{CommandName(parsed)} --help'.");
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CancellationGrace });
    }

    /// <summary>A misspelt command is its own explanation; that a command is missing is only its consequence.</summary>
    private static string FirstError(ParseResult parsed) =>
        parsed is { CommandResult.Command: RootCommand, UnmatchedTokens: [var token, ..] } ? $"there is no command or option '{token}'." : parsed.Errors[0].Message;

    /// <summary><c>mapaudit analyze</c>: the command whose help would have helped.</summary>
    private static string CommandName(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "mapaudit" : $"mapaudit {parsed.CommandResult.Command.Name}";
}
