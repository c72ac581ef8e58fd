using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>What people call a method that a framework runs: by verb and route where it has them, else by what it is.</summary>
internal static class EntryTitles
{
    public static string Of(EntryModel entry, IrType type, IrMethod method)
    {
        foreach (var title in entry.Titles)
        {
            var (verb, attribute) = (title[..title.IndexOf('=', StringComparison.Ordinal)], title[(title.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (method.Attributes.FirstOrDefault(a => a.DocId == attribute) is not { } found) continue;
            var start = entry.Route is { } route ? TemplateOf(type.Attributes.FirstOrDefault(a => a.DocId == route)) : "";
            return $"{verb} {Join(start, TemplateOf(found), type, method)} handler";
        }
        return $"{entry.Name} {method.DisplayName}";
    }

    public static string? Of(Effect.Spawn spawn, IrBody body, Call call)
    {
        if (spawn.TitleVerb is not { } verb) return null;
        var route = spawn.TitleArgument is { } at && at < call.Arguments.Count ? Constants.TextOf(body, call.Arguments[at]) : null;
        return route is null ? $"{verb} handler" : $"{verb} {route} handler";
    }

    private static string TemplateOf(IrAttribute? attribute) =>
        attribute is { Arguments: [var first, ..] } && !first.Contains('=', StringComparison.Ordinal) ? first : "";

    private static string Join(string start, string template, IrType type, IrMethod method)
    {
        const string suffix = "Controller";
        var name = type.Name[(type.Name.LastIndexOf('.') + 1)..];
        if (name.EndsWith(suffix, StringComparison.Ordinal)) name = name[..^suffix.Length];
        var route = template.StartsWith('/') || template.StartsWith('~') ? template.TrimStart('~') : $"{start.Trim('/')}/{template}".TrimEnd('/');
        if (!route.StartsWith('/')) route = "/" + route;
        return route.Replace("[controller]", name, StringComparison.Ordinal).Replace("[action]", method.Name, StringComparison.Ordinal);
    }
}
