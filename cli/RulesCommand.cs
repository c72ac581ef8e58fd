using System.CommandLine;
using MapAudit.Analysis;
using MapAudit.Reports;

namespace MapAudit.Cli;

/// <summary><c>mapaudit rules</c>: one line for each rule.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(_ =>
        {
            foreach (var rule in Audit.Rules) Console.Out.WriteLine($"{rule.Id}  {rule.Name,-22} {Words.Of(rule.Level),-8} {rule.Title}");
            return ExitCode.Clean;
        });
        return command;
    }
}
