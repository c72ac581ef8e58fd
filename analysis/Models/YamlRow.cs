using YamlDotNet.RepresentationModel;

namespace MapAudit.Analysis.Models;

/// <summary>A YAML mapping that knows its file, so that every complaint names file and line.</summary>
internal sealed class YamlRow
{
    private readonly string file;
    private readonly YamlMappingNode node;

    public YamlRow(string file, YamlNode node, string what)
    {
        this.file = file;
        this.node = node as YamlMappingNode ?? throw Problem(file, node, $"{what} must be a mapping (key: value)");
    }

    /// <summary>Keys and values in the order of the file.</summary>
    public IEnumerable<(YamlScalarNode Key, YamlNode Value)> Pairs =>
        node.Children.Select(pair => (pair.Key as YamlScalarNode ?? throw Problem(pair.Key, "a key must be a word"), pair.Value));

    /// <summary>The line where it begins, from 1.</summary>
    public int Line => (int)node.Start.Line;

    public bool Has(string key) => Get(key) is not null;

    /// <summary>Text that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Problem(node, $"'{key}' is missing");

    public string? Text(string key) => Get(key) is { } value ? Scalar(value) : null;

    /// <summary>The words of a text between white space, or of a list of texts; empty when the key is not there.</summary>
    public IReadOnlyList<string> Words(string key) =>
        Get(key) is { } value
            ? [.. Texts(value).SelectMany(text => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))]
            : [];

    public bool Flag(string key) =>
        Text(key) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw Problem(Get(key)!, $"'{key}' is true or false, not '{other}'"),
        };

    public T Name<T>(string key)
        where T : struct, Enum
    {
        var word = Required(key);
        return KebabName.TryParse<T>(word, out var value)
            ? value
            : throw Problem(Get(key)!, $"'{key}' is one of {KebabName.List<T>()}, not '{word}'");
    }

    /// <summary>The rows of a list; empty when the key is not there.</summary>
    public IEnumerable<YamlRow> Rows(string key, string what) =>
        Get(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Select(item => new YamlRow(file, item, what)),
            var other => throw Problem(other, $"'{key}' must be a list (- {what})"),
        };

    public YamlRow? Row(string key) => Get(key) is { } value ? new YamlRow(file, value, $"'{key}'") : null;

    /// <summary>One text or a list of texts, each with its node.</summary>
    public IEnumerable<(string Text, YamlNode Node)> Texts(YamlNode value) =>
        value is YamlSequenceNode list ? list.Select(item => (Scalar(item), item)) : [(Scalar(value), value)];

    /// <summary>Complains about keys that nobody reads.</summary>
    public void Allow(string what, IEnumerable<string> keys)
    {
        var allowed = keys.ToList();
        foreach (var (key, _) in Pairs)
        {
            if (!allowed.Contains(key.Value ?? "", StringComparer.Ordinal))
                throw Problem(key, $"'{key.Value}' is not a key of {what}; it has {string.Join(", ", allowed)}");
        }
    }

    public ModelException Problem(string problem) => Problem(node, problem);

    public ModelException Problem(YamlNode at, string problem) => Problem(file, at, problem);

    private static ModelException Problem(string file, YamlNode at, string problem) => new(file, at.Start.Line, problem);

    private YamlNode? Get(string key)
    {
        foreach (var (name, value) in Pairs)
        {
            if (name.Value == key) return value;
        }
        return null;
    }

    private string Scalar(YamlNode value) =>
        value is YamlScalarNode { Value: { } text } ? text : throw Problem(value, "a text is expected here");
}
