namespace MapAudit.Analysis.Load;

/// <summary>Where .NET is installed on this machine.</summary>
internal static class DotnetRoot
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Installation folders, the most trustworthy first.</summary>
    public static IEnumerable<string> Candidates()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in All())
            if (!string.IsNullOrEmpty(candidate) && Directory.Exists(candidate) && seen.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(candidate))))
                yield return candidate;
    }

    /// <summary>The dotnet command: a path where one is known, else a name for the shell to find.</summary>
    public static string Command() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host) ? host
        : Candidates().Select(root => Path.Combine(root, Executable)).FirstOrDefault(File.Exists) ?? "dotnet";

    private static IEnumerable<string?> All()
    {
        yield return Environment.GetEnvironmentVariable("DOTNET_ROOT");
        // shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        yield return Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(RuntimeFolder())));
        yield return Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            var command = Path.Combine(folder, Executable);
            if (folder.Length > 0 && File.Exists(command))
                yield return Path.GetDirectoryName(File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command);
        }
        yield return "/usr/share/dotnet";
        yield return "/usr/lib/dotnet";
        yield return "/usr/local/share/dotnet";
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet");
    }

    public static string RuntimeFolder() => System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/', '\\');
}
