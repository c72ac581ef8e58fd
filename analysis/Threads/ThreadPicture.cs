using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Threads;

/// <summary>Origins as a picture: what starts what, how often it may run, and which maps each uses.</summary>
public static class ThreadPicture
{
    /// <param name="maps">Names of the maps that an origin uses.</param>
    public static ProgramGraph Of(IReadOnlyList<Origin> origins, Func<Origin, IReadOnlyList<string>> maps)
    {
        var used = origins.ToDictionary(o => o, maps);
        var names = used.Values.SelectMany(m => m).Distinct().Order(StringComparer.Ordinal).ToList();
        var nodes = origins.Select(o => new GraphNode(IdOf(o), LabelOf(o), GraphNodeShape.Start, null, PlaceOf(o)))
            .Concat(names.Select((name, i) => new GraphNode($"m{i}", name, GraphNodeShape.Box, null, SourceSpan.None)));
        var starts = origins.Where(o => o.Parent is not null).Select(o => new GraphEdge(IdOf(o.Parent!), IdOf(o), GraphEdgeStyle.Dashed, "starts"));
        var uses = origins.SelectMany(o => used[o].Select(m => new GraphEdge(IdOf(o), $"m{names.IndexOf(m)}", GraphEdgeStyle.Solid, "")));
        return new ProgramGraph("threads", [.. nodes], [.. starts, .. uses]);
    }

    private static string IdOf(Origin origin) => $"t{origin.Id + 1}";

    private static string LabelOf(Origin origin) => origin.Many ? $"{origin.Name} ({(origin.IsSequential ? "one after the other" : "many")})" : origin.Name;

    private static SourceSpan PlaceOf(Origin origin) => origin.Sites.Count > 0 ? origin.Sites[0].Instruction.Span : origin.Entries.Count > 0 ? origin.Entries[0].Instance.Method.Declaration : SourceSpan.None;
}
