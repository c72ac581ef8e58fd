using System.Collections.Concurrent;

namespace MapAudit.Analysis.Load;

/// <summary>Project files read once each; one that is not readable XML is null.</summary>
internal sealed class ProjectFiles
{
    private readonly ConcurrentDictionary<string, ProjectFile?> files = new(StringComparer.Ordinal);

    public ProjectFile? Read(string path) => files.GetOrAdd(path, static path =>
    {
        try
        {
            return File.Exists(path) ? ProjectFile.Read(path) : null;
        }
        catch (LoadException)
        {
            return null;
        }
    });
}
