using System.CommandLine;
using System.CommandLine.Help;
using MapAudit.Cli;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>The README names every command, option and exit code there is, and no option that there is not.</summary>
public sealed class CommandLineDocumentedTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    [Fact]
    public void Every_command_and_option_is_in_the_readme()
    {
        var names = Commands().SelectMany(c => c.Options.Where(o => o is not HelpOption and not VersionOption).Select(o => o.Name).Append($"mapaudit {c.Name}"));
        Check.None(names.Distinct().Where(name => !Readme.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_option_in_the_option_table_exists()
    {
        var known = Commands().SelectMany(c => c.Options).SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet(StringComparer.Ordinal);
        var rows = Readme.Split('\n').Where(line => line.StartsWith("| `-", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1));
        Check.None(rows.Select(cell => cell.Split(' ')[0]).Where(option => !known.Contains(option)));
    }

    [Fact]
    public void Every_exit_code_is_in_the_readme()
    {
        foreach (var code in (int[])[ExitCode.Clean, ExitCode.Findings, ExitCode.WrongUsage, ExitCode.NoResult, ExitCode.Cancelled])
            Assert.Contains($"| {code} |", Readme, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> Commands() => CommandLine.Create().Subcommands;
}
