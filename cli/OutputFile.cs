using MapAudit.Analysis.Findings;
using MapAudit.Reports;

namespace MapAudit.Cli;

/// <summary>A report that goes to a file.</summary>
internal sealed record OutputFile(IReport Format, string Path)
{
    /// <summary>Finds out before the audit starts whether the files can be written, because the audit may take long.</summary>
    /// <exception cref="UsageException">One of them cannot.</exception>
    public static IReadOnlyList<OutputFile> Check(IEnumerable<(string Format, string? Path)> asked, bool includeSuppressed = false)
    {
        var files = new List<OutputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (format, path) in asked)
        {
            if (path == null) continue;
            CheckPath(path);
            if (!seen.Add(System.IO.Path.GetFullPath(path))) throw new UsageException($"two reports cannot both be written to '{path}'.");
            files.Add(new OutputFile(AllReports.Find(format, includeSuppressed)!, path));
        }
        return files;
    }

    public void Write(AuditReport report)
    {
        try
        {
            ReportFiles.Write(Format, report, Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{Path}' cannot be written: {e.Message}");
        }
    }

    private static void CheckPath(string path)
    {
        if (path.Length == 0) throw new UsageException("the name of an output file is empty.");
        if (Directory.Exists(path)) throw new UsageException($"'{path}' is a folder, not a file to write to.");
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) throw new UsageException($"'{path}' cannot be written: the folder '{folder}' does not exist.");
        try
        {
            var probe = System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName());
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: the folder '{folder}' takes no files.");
        }
    }
}
