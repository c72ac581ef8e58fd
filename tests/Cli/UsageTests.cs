using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>A wrong command line is answered with one line and exit code 2, before anything is loaded.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly string source;

    public UsageTests() => source = scratch.Write("Program.cs", ScratchFolder.Program);

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("Required command", "")]
    [InlineData("no command or option 'analyse'", "analyse x")]
    [InlineData("Required argument missing", "analyze")]
    [InlineData("no option '--frob'", "analyze {} --frob")]
    [InlineData("'xml' is not one of console, json, sarif", "analyze {} --format xml")]
    [InlineData("'all' is not one of high, medium, low, never", "analyze {} --fail-on all")]
    [InlineData("needs a number from 0 to 100, not '101'", "analyze {} --min-risk 101")]
    [InlineData("not 'many'", "analyze {} --jobs many")]
    [InlineData("contradict", "analyze {} -v -q")]
    [InlineData("no rule 'MAP999'", "analyze {} --rules -MAP999")]
    [InlineData("needs a sign", "analyze {} --rules MAP001")]
    [InlineData("no rule 'MAP999'", "explain MAP999")]
    [InlineData("'soup' is not one of", "dump soup {}")]
    [InlineData("'soup' is not one of", "graph {} --kind soup")]
    [InlineData("folder '/no/such/folder' does not exist", "analyze {} --html /no/such/folder/report.html")]
    [InlineData("is a folder", "analyze {} --json .")]
    public async Task Wrong_usage(string reason, string arguments)
    {
        var split = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "{}" ? source : a);
        (await CommandRun.Of([.. split])).RefusedWith(2, reason);
    }

    [Fact]
    public async Task Two_reports_in_one_file() => (await CommandRun.Of("analyze", source, "--json", scratch.Path("r"), "--md", scratch.Path("r"))).RefusedWith(2, "cannot both be written");

    [Fact]
    public async Task A_folder_that_takes_no_files()
    {
        if (OperatingSystem.IsWindows()) return;
        (await CommandRun.Of("analyze", source, "--json", "/proc/report.json")).RefusedWith(2, "takes no files");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("analyze --help")]
    [InlineData("rules")]
    public async Task Help_and_lists(string arguments) => (await CommandRun.Of(arguments.Split(' '))).Succeeded();
}
