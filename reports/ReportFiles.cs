using System.Text;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports;

/// <summary>
/// Writes reports to disk whole or not at all: into a temporary file beside the target, which then takes its place.
/// A reader, or a killed run, never meets half a report.
/// </summary>
public static class ReportFiles
{
    public static void Write(IReport format, AuditReport report, string path)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
                format.Write(report, writer);
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
