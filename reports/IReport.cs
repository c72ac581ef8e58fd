using MapAudit.Analysis.Findings;

namespace MapAudit.Reports;

/// <summary>One format of the report. It decides nothing: it writes what the audit found, in the order it is given.</summary>
public interface IReport
{
    /// <summary>The name used on the command line.</summary>
    string Name { get; }

    void Write(AuditReport report, TextWriter writer);
}
