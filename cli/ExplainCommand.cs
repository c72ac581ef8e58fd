using System.CommandLine;
using MapAudit.Analysis;

namespace MapAudit.Cli;

/// <summary><c>mapaudit explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string>("rule") { Description = "Id or name of a rule: MAP002 or read-write-race." };
        var command = new Command("explain", "Print what a rule finds, why it matters and how to mend it.") { rule };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(rule)));
        return command;
    }

    private static int Explain(string asked)
    {
        var rule = Audit.Rules.FirstOrDefault(r => asked.Equals(r.Id, StringComparison.OrdinalIgnoreCase) || asked.Equals(r.Name, StringComparison.OrdinalIgnoreCase));
        if (rule == null) return Failures.Usage($"there is no rule '{asked}'; 'mapaudit rules' lists them.");
        Console.Out.Write(rule.Page.Markdown);
        return ExitCode.Clean;
    }
}
