using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Common;

namespace MapAudit.Analysis;

/// <summary>Says of single maps why they are raced, safe or not judged.</summary>
public static class MapExplanation
{
    /// <summary>The argument about every map with this name, or whose name ends or begins so at a dot; empty when there is none.</summary>
    public static string Of(AuditResult result, string name)
    {
        var engine = result.Pipeline.Engine ?? throw new InvalidOperationException("The audit kept no stages.");
        var argument = new MapArgument(engine.Threads, engine.Guards, Place);
        var verdicts = result.Report.Maps.ToDictionary(m => m.Name);
        var exact = engine.Maps.Where(m => m.Name == name).ToList();
        var chosen = exact.Count > 0 ? exact : [.. engine.Maps.Where(m => IsMeant(m.Name))];
        if (chosen.Count == 0) return string.Concat(result.Report.Coverage.Unreached.SelectMany(u => u.Maps).Where(m => IsMeant(m.Name)).Select(m => $"{m.Name}, {Place(m.Declaration)}: not judged. Only code that nothing calls makes it; if a framework does, name the framework's classes in mapaudit.yml.\n"));
        return string.Join('\n', chosen.Where(m => verdicts.ContainsKey(m.Name)).Select(m => argument.Print(m, verdicts[m.Name], [.. result.Report.Findings.Where(f => f.MapName == m.Name)])));

        bool IsMeant(string map) => map == name || map.EndsWith("." + name, StringComparison.Ordinal) || map.StartsWith(name + ".", StringComparison.Ordinal);

        string Place(SourceSpan span) => $"{(span.File.StartsWith(result.Report.SourceRoot + "/", StringComparison.Ordinal) ? span.File[(result.Report.SourceRoot.Length + 1)..] : span.File)}:{span.StartLine}";
    }
}
