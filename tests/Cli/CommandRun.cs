using System.Diagnostics;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>One run of the tool as a process of its own, as a user starts it.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly string Tool = Path.Combine(RepositoryFolder.Root, "cli", "bin", RepositoryFolder.Configuration, "net10.0", "mapaudit.dll");

    /// <summary>What it said about itself on standard error, without its name.</summary>
    public IReadOnlyList<string> Messages => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(params string[] arguments) => In(RepositoryFolder.Root, arguments);

    public static async Task<CommandRun> In(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return await Finish(process);
    }

    public static Process Start(string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Tool, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    public static async Task<CommandRun> Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Ended with this exit code, nothing on standard output, and one line on standard error that says why.</summary>
    public void RefusedWith(int exitCode, string reason)
    {
        Assert.Equal((exitCode, ""), (ExitCode, Output));
        var message = Assert.Single(Messages);
        Assert.StartsWith("mapaudit: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
    }

    /// <summary>Came to a result, with no trace of an exception.</summary>
    public CommandRun Succeeded(int exitCode = 0)
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", Error, StringComparison.Ordinal);
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}, expected {exitCode}:\n{Output}{Error}");
        return this;
    }
}
