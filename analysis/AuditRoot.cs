namespace MapAudit.Analysis;

/// <summary>Finds the folder that reported paths are relative to.</summary>
internal static class AuditRoot
{
    /// <summary>The repository that holds all paths, or the innermost folder that does; with '/' separators.</summary>
    public static string Of(IReadOnlyList<string> paths)
    {
        var common = paths.Select(FolderOf).Aggregate(Common);
        return (RepositoryOf(common) ?? common).Replace('\\', '/');
    }

    private static string FolderOf(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
    }

    private static string Common(string left, string right)
    {
        while (!Holds(left, right))
        {
            if (Path.GetDirectoryName(left) is not { } above) break;
            left = above;
        }
        return left;
    }

    private static bool Holds(string folder, string path) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A worktree and a submodule have a file <c>.git</c>, not a folder.</summary>
    private static string? RepositoryOf(string? folder)
    {
        for (; folder != null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git"))) return folder;
        return null;
    }
}
