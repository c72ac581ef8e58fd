using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Load;

/// <summary>Finds and reads source files.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", ".git", ".vs", ".idea", ".svn", ".hg", "node_modules", "TestResults" };

    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    public static bool IsVisualBasic(string path) => path.EndsWith(".vb", StringComparison.OrdinalIgnoreCase);

    public static bool IsSource(string path) => IsCSharp(path) || IsVisualBasic(path);

    /// <summary>All files below a folder with one of the extensions, in ordinal path order; build output and linked folders are not entered.</summary>
    public static IEnumerable<string> Below(string folder, params string[] extensions)
    {
        var found = new List<string>();
        Collect(folder, extensions, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Whether a file lies below an obj folder, seen from its project, or is one that the compiler task writes, or comes with a package.</summary>
    public static bool IsBuildOutput(string path, string projectFolder)
    {
        if (PackageCache.Folders().Any(cache => path.StartsWith(cache, StringComparison.Ordinal))) return true;
        var parts = Path.GetRelativePath(projectFolder, path).Replace('\\', '/').Split('/');
        return parts.SkipLast(1).Any(part => part.Equals("obj", StringComparison.OrdinalIgnoreCase))
            || parts[^1].StartsWith('.') && Path.GetFileNameWithoutExtension(path).EndsWith(".AssemblyAttributes", StringComparison.Ordinal);
    }

    /// <summary>Reads a file; null when it holds binary data.</summary>
    public static SourceText? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, Encoding.UTF8, throwIfBinaryDetected: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void Collect(string folder, string[] extensions, List<string> found)
    {
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return;
        }
        foreach (var entry in entries)
        {
            if (entry is DirectoryInfo directory)
            {
                if (directory.LinkTarget is null && !SkippedFolders.Contains(directory.Name)) Collect(directory.FullName, extensions, found);
            }
            else if (extensions.Any(extension => entry.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(entry.FullName);
            }
        }
    }
}
