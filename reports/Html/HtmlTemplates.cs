using HandlebarsDotNet;

namespace MapAudit.Reports.Html;

/// <summary>The embedded templates, compiled once. Handlebars escapes every value; only our own style, script and JSON are raw.</summary>
internal static class HtmlTemplates
{
    private const string Prefix = "templates/";
    private static readonly Lazy<HandlebarsTemplate<TextWriter, object, object>> Page = new(Compile);

    public static void Render(TextWriter writer, PageView page) => Page.Value(writer, page);

    /// <summary>The embedded files of one kind, joined in order of name, <c>report</c> first.</summary>
    public static string Joined(string extension) =>
        string.Concat(Names(extension).OrderBy(n => n != $"{Prefix}report{extension}").ThenBy(n => n, StringComparer.Ordinal).Select(Read));

    private static HandlebarsTemplate<TextWriter, object, object> Compile()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });
        foreach (var name in Names(".hbs")) handlebars.RegisterTemplate(Path.GetFileNameWithoutExtension(name), Read(name));
        using var reader = new StringReader(Read(Prefix + "report.hbs"));
        return handlebars.Compile(reader);
    }

    private static IEnumerable<string> Names(string extension) =>
        typeof(HtmlTemplates).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(extension, StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var stream = typeof(HtmlTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
