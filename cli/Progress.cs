using Spectre.Console;

namespace MapAudit.Cli;

internal enum Verbosity
{
    Quiet,
    Normal,
    Verbose,
}

/// <summary>Shows on standard error what is going on: a moving line on a terminal, plain lines with <c>-v</c>, else nothing.</summary>
internal static class Progress
{
    public static async Task<T> ShowAsync<T>(Verbosity verbosity, Func<IProgress<string>?, Task<T>> work)
    {
        if (verbosity == Verbosity.Verbose) return await work(new Line(step => Console.Error.WriteLine($"mapaudit: {step}")));
        if (verbosity == Verbosity.Quiet || Console.IsErrorRedirected) return await work(null);

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Status().StartAsync("Starting", status => work(new Line(step => status.Status(Markup.Escape(step)))));
    }

    /// <summary>Reports on the calling thread: <see cref="Progress{T}"/> would reorder the steps.</summary>
    private sealed class Line(Action<string> show) : IProgress<string>
    {
        void IProgress<string>.Report(string value) => show(value);
    }
}
