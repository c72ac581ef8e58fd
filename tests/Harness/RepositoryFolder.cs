namespace MapAudit.Tests.Harness;

/// <summary>Places in the repository the tests run from.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests");

    public static string Corpus { get; } = Path.Combine(Tests, "corpus");

    public static string Facts { get; } = Path.Combine(Tests, "facts");

    public static string Samples { get; } = Path.Combine(Tests, "samples");

    /// <summary>Debug or Release, as these tests were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Relative to the root, with '/' separators.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Files below a folder that people wrote, in a stable order.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MapAudit.sln"))) return folder.FullName;
        throw new InvalidOperationException($"MapAudit.sln stands nowhere above {AppContext.BaseDirectory}.");
    }
}
