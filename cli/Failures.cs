using MapAudit.Analysis.Load;
using MapAudit.Analysis.Models;

namespace MapAudit.Cli;

/// <summary>The user asked for something that cannot be done; the message is one line.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Every way a command ends without a result: one line on standard error and an exit code, never a stack trace unless asked for.</summary>
internal static class Failures
{
    /// <summary>
    /// Runs a command off the calling thread, so that a cancelled one can be left behind, and turns what it throws into an exit code.
    /// </summary>
    public static Task<int> GuardAsync(bool verbose, Func<Task<int>> command) => Task.Run(async () =>
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            Say("cancelled.");
            return ExitCode.Cancelled;
        }
        catch (UsageException e)
        {
            return Usage(e.Message);
        }
        catch (ModelException e)
        {
            return Usage(e.Message);
        }
        catch (LoadException e)
        {
            Say($"{e.Message} {e.Advice}");
            return ExitCode.NoResult;
        }
        catch (Exception e) when (verbose)
        {
            Say($"internal error: {e}", keepLines: true);
            return ExitCode.NoResult;
        }
        catch (Exception e)
        {
            Say($"internal error: {e.GetType().Name}: {e.Message} (run with -v for details)");
            return ExitCode.NoResult;
        }
    });

    public static int Usage(string message)
    {
        Say(message);
        return ExitCode.WrongUsage;
    }

    public static void Say(string message, bool keepLines = false) =>
        Console.Error.WriteLine("mapaudit: " + (keepLines ? message : message.ReplaceLineEndings(" ").Trim()));
}
