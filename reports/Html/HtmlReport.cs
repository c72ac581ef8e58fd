using MapAudit.Analysis.Findings;
namespace MapAudit.Reports.Html;
public sealed class HtmlReport : IReport { public string Name => "html"; public void Write(AuditReport report, TextWriter writer) { } }
