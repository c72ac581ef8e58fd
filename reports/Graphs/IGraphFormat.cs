using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Graphs;

/// <summary>A way to write a <see cref="ProgramGraph"/>. Decides nothing: order, labels and shapes are the graph's.</summary>
public interface IGraphFormat
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    void Write(ProgramGraph graph, ReportPaths paths, TextWriter writer);
}
