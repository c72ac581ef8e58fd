using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Html;

/// <summary>
/// One self-contained page: the templates filled with views of the report, plus the JSON report for the page's own script and for
/// download. It is readable without script; script adds pages, filters, sorting, keys and colours.
/// </summary>
public sealed class HtmlReport : IReport
{
    /// <summary>With more findings than this, code is kept once in a table and put into the page as it is opened.</summary>
    public const int MostFindingsWithInlineCode = 500;

    public string Name => "html";

    public void Write(AuditReport report, TextWriter writer) => HtmlTemplates.Render(writer, PageView.Of(report));
}
