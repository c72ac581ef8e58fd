using System.CommandLine;
using System.Globalization;

namespace MapAudit.Cli;

/// <summary>Kinds of options and arguments whose errors are one plain line.</summary>
internal static class OptionParser
{
    /// <summary>A whole number between two bounds; 0 when it is not given.</summary>
    public static Option<int> Number(string name, int most, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "n",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most) return number;
            result.AddError($"{name} needs a number from 0 to {most}, not '{text}'.");
            return 0;
        },
    };

    /// <summary>One of a few words.</summary>
    public static Option<string> Word(string name, string byDefault, string description, IReadOnlyList<string> words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => byDefault };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value)) result.AddError(NotOneOf(name, token.Value, words));
        });
        return option;
    }

    /// <summary>One of a few words, given by place.</summary>
    public static Argument<string> Word(string name, string description, IReadOnlyList<string> words)
    {
        var argument = new Argument<string>(name) { Description = $"{description}: {string.Join(", ", words)}." };
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value)) result.AddError(NotOneOf(name, token.Value, words));
        });
        return argument;
    }

    /// <summary>Paths. What looks like an option and is no file is a misspelt option.</summary>
    public static Argument<string[]> Paths(string description)
    {
        var argument = new Argument<string[]>("path") { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-') && !Path.Exists(t.Value)) is { } token) result.AddError($"there is no option '{token.Value}'.");
        });
        return argument;
    }

    private static string NotOneOf(string name, string value, IReadOnlyList<string> words) => $"{name}: '{value}' is not one of {string.Join(", ", words)}.";
}
