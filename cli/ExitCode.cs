namespace MapAudit.Cli;

/// <summary>What the process tells its caller. The numbers are documented and fixed.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong: an option, a value, a path that does not exist, an output file that cannot be written.</summary>
    public const int WrongUsage = 2;

    /// <summary>There is no result: nothing could be loaded, or the tool itself failed.</summary>
    public const int NoResult = 3;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;
}
