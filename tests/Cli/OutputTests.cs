using System.Runtime.InteropServices;
using System.Text.Json;
using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>What goes where: results to standard output, the rest to standard error, reports to files, whole or not at all.</summary>
public sealed class OutputTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly ScratchFolder scratch = new();
    private readonly string source;

    public OutputTests() => source = scratch.Write("src/Program.cs", ScratchFolder.Program);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task All_reports_are_written()
    {
        var run = await CommandRun.In(scratch.Root, "analyze", source, "--html", "r.html", "--sarif", "r.sarif", "--json", "r.json", "--md", "r.md");
        run.Succeeded();
        Assert.Equal(["r.html", "r.json", "r.md", "r.sarif"], Directory.GetFiles(scratch.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(scratch.Root), file => Assert.True(new FileInfo(file).Length > 0, file));
        Assert.Contains("mapaudit: wrote r.html", run.Messages);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Standard_output_is_the_report_alone(string format)
    {
        var run = (await CommandRun.Of("analyze", source, "--format", format, "--stats", "-v")).Succeeded();
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains("peak memory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_is_quiet() => Assert.Empty((await CommandRun.Of("analyze", source, "-q", "--json", scratch.Path("r.json"))).Succeeded().Error);

    [Fact]
    public async Task Nothing_but_text_when_redirected()
    {
        var run = (await CommandRun.Of("analyze", source)).Succeeded();
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Fact]
    public async Task Equal_runs_give_equal_bytes_unless_the_time_is_asked_for()
    {
        var first = (await CommandRun.Of("analyze", source, "--format", "json")).Succeeded();
        var second = (await CommandRun.Of("analyze", source, "--format", "json", "-j", "1")).Succeeded();
        var timed = (await CommandRun.Of("analyze", source, "--format", "json", "--timestamp")).Succeeded();
        Assert.Equal(first.Output, second.Output);
        Assert.NotEqual(first.Output, timed.Output);
    }

    [Fact]
    public async Task An_interrupted_run_ends_with_130_and_leaves_no_file()
    {
        if (OperatingSystem.IsWindows()) return;
        HeedInterrupts();
        using var process = CommandRun.Start(scratch.Root, "analyze", Harness.Sample.Solution, "-v", "--json", "r.json");
        // It reports its first step once it can be interrupted.
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Kill(process.Id, Interrupt));
        var run = await CommandRun.Finish(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Empty(Directory.GetFiles(scratch.Root));
    }

    /// <summary>What is started in the background of a script is deaf to interrupts, and so is all that it starts; here one is to be heard.</summary>
    private static void HeedInterrupts()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status)) return;
        var ignored = File.ReadLines(Status).First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        if ((Convert.ToUInt64(ignored, 16) & (1UL << (Interrupt - 1))) != 0) Signal(Interrupt, 0);
    }

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Signal(int signal, nint handler);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
