using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>What is said of one map or finding, what changed between two runs, and what a repository starts with.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Program = """
        namespace Ferry.Decks;

        public sealed class Deck
        {
            private readonly Dictionary<int, string> _cars = new();
            private readonly object _gate = new();

            public void Park(int lane, string car)
            {
                lock (_gate)
                    _cars[lane] = car;
            }

            public string? Car(int lane)
            {
                lock (_gate)
                    return _cars.GetValueOrDefault(lane);
            }
        }
        """;

    private readonly ScratchFolder scratch = new();
    private readonly string safe;
    private readonly string raced;

    public ExplainTests()
    {
        safe = scratch.Write("safe/Deck.cs", Program);
        raced = scratch.Write("raced/Deck.cs", Program.Replace("            return _cars", "        { }\n        return _cars", StringComparison.Ordinal));
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_map_is_explained_with_every_access_and_what_settled_each_pair()
    {
        var output = (await CommandRun.In(scratch.Root, "explain", "--map", "Ferry.Decks.Deck._cars", safe)).Succeeded().Output;
        Assert.Contains("safe: all 2 accesses hold 'this._gate' exclusively", output, StringComparison.Ordinal);
        Assert.Matches(@"1  write +Deck\.cs:11 in Deck\.Park\(int, string\); by api \(many\); holds this\._gate", output);
        Assert.Contains("1 and 2: both hold 'this._gate'", output, StringComparison.Ordinal);
        output = (await CommandRun.In(scratch.Root, "explain", raced, "--map", "_cars")).Succeeded().Output;
        Assert.Contains("raced: raced on: MAP002", output, StringComparison.Ordinal);
        Assert.Matches(@"1 and 2: RACE: .*only one holds a lock", output);
    }

    [Fact]
    public async Task An_unknown_map_is_wrong_usage() =>
        (await CommandRun.In(scratch.Root, "explain", "--map", "Ferry.Decks.Deck._boats", safe)).RefusedWith(2, "no map 'Ferry.Decks.Deck._boats'");

    [Fact]
    public async Task A_baseline_makes_known_findings_fail_nothing_and_diff_tells_what_is_new()
    {
        (await CommandRun.In(scratch.Root, "analyze", raced, "--sarif", "raced.sarif")).Succeeded(exitCode: 1);
        (await CommandRun.In(scratch.Root, "analyze", safe, "--sarif", "safe.sarif")).Succeeded();
        var known = (await CommandRun.In(scratch.Root, "analyze", raced, "--baseline", "raced.sarif", "--format", "sarif")).Succeeded();
        Assert.Contains("\"baselineState\": \"unchanged\"", known.Output, StringComparison.Ordinal);
        (await CommandRun.In(scratch.Root, "analyze", raced, "--baseline", "safe.sarif")).Succeeded(exitCode: 1);
        var diff = (await CommandRun.In(scratch.Root, "diff", "safe.sarif", "raced.sarif")).Succeeded(exitCode: 1);
        Assert.StartsWith("new     MAP002 Ferry.Decks.Deck._cars", diff.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 new, 0 updated, 0 unchanged, 0 gone.\n", diff.Output, StringComparison.Ordinal);
        diff = (await CommandRun.In(scratch.Root, "diff", "raced.sarif", "safe.sarif")).Succeeded();
        Assert.StartsWith("gone    MAP002 Ferry.Decks.Deck._cars", diff.Output, StringComparison.Ordinal);
        (await CommandRun.In(scratch.Root, "analyze", raced, "--baseline", raced)).RefusedWith(2, "is no SARIF log");
    }

    [Fact]
    public async Task Suppressions_of_the_configuration_file_count_and_unused_ones_are_told()
    {
        scratch.Write("raced/mapaudit.yml", "suppressions:\n  - { rule: MAP002, map: Ferry.Decks.*, reason: the ferry has one deck hand }\n  - { rule: MAP010, map: Ferry.*, reason: none }\n");
        var run = (await CommandRun.In(scratch.Root, "analyze", raced, "--format", "json")).Succeeded();
        Assert.Contains("the ferry has one deck hand", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Messages, m => m.Contains("the suppression of MAP010", StringComparison.Ordinal) && m.Contains("mapaudit.yml:3 is not needed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Init_writes_what_is_missing_and_replaces_nothing()
    {
        var run = (await CommandRun.In(scratch.Root, "init")).Succeeded();
        Assert.Equal("wrote mapaudit.yml\nwrote .github/workflows/mapaudit.yml\n", run.Output.Replace('\\', '/'));
        File.WriteAllText(scratch.Path("mapaudit.yml"), "mine");
        Assert.Contains("mapaudit.yml exists and is left alone", (await CommandRun.In(scratch.Root, "init")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(scratch.Path("mapaudit.yml")));
    }
}
