namespace MapAudit.Cli;

/// <summary>
/// Which <c>mapaudit.yml</c> counts: the one that is named, else the nearest one beside an input or above it up to the root of its
/// repository, else the one in the working folder.
/// </summary>
internal static class ConfigurationFile
{
    private const string Name = "mapaudit.yml";

    /// <exception cref="UsageException">The named file is not there.</exception>
    public static string? Find(string? named, IEnumerable<string> inputs)
    {
        if (named is not null) return File.Exists(named) ? named : throw new UsageException($"the configuration '{named}' does not exist.");
        foreach (var input in inputs)
        {
            if (Near(input) is { } found) return found;
        }
        return File.Exists(Name) ? Path.GetFullPath(Name) : null;
    }

    private static string? Near(string input)
    {
        var path = Path.GetFullPath(input);
        for (var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Name);
            if (File.Exists(candidate)) return candidate;
            // A worktree has a file of that name.
            if (Path.Exists(Path.Combine(folder, ".git"))) return null;
        }
        return null;
    }
}
