namespace MapAudit.Analysis.Load;

/// <summary>What the named paths mean: solutions, projects, loose files, and folders that hold only source files.</summary>
internal sealed class LoadInputs
{
    public List<string> Solutions { get; } = [];

    public List<string> Projects { get; } = [];

    public List<string> Files { get; } = [];

    public List<string> Folders { get; } = [];

    /// <summary>Sorts the paths; full paths, each once, in the order they were named.</summary>
    /// <exception cref="LoadException">A path does not exist or is nothing that can be read.</exception>
    public static LoadInputs Read(IReadOnlyList<string> paths, LoadLog log)
    {
        if (paths.Count == 0) throw LoadException.Nothing("no path was given.");
        var inputs = new LoadInputs();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full)) inputs.AddFolder(Path.TrimEndingDirectorySeparator(full), path, log);
            else if (File.Exists(full)) inputs.AddFile(full, path);
            else throw LoadException.Missing(path);
        }
        return inputs;
    }

    private void AddFile(string full, string named)
    {
        switch (Path.GetExtension(full).ToLowerInvariant())
        {
            case ".sln" or ".slnx" or ".slnf":
                Add(Solutions, full);
                break;
            case ".csproj" or ".vbproj":
                Add(Projects, full);
                break;
            case ".fsproj":
                throw LoadException.FSharp(named);
            case ".cs" or ".vb":
                if (LooksBinary(full)) throw LoadException.Binary(named);
                Add(Files, full);
                break;
            default:
                throw LooksBinary(full) ? LoadException.Binary(named) : LoadException.Unsupported(named);
        }
    }

    private void AddFolder(string folder, string named, LoadLog log)
    {
        var solutions = SameOnce(Directory.GetFiles(folder).Where(SolutionFile.IsSolution).Order(StringComparer.Ordinal));
        if (solutions.Count == 1)
        {
            Add(Solutions, solutions[0]);
            return;
        }
        var projects = Directory.GetFiles(folder).Where(IsProject).Order(StringComparer.Ordinal).ToList();
        if (solutions.Count == 0 && projects.Count > 0)
        {
            foreach (var project in projects) Add(Projects, project);
            return;
        }
        if (solutions.Count == 0 && SameOnce(SourceFiles.Below(folder, ".sln", ".slnx")) is [var only])
        {
            Add(Solutions, only);
            return;
        }
        projects = [.. SourceFiles.Below(folder, ".csproj", ".vbproj")];
        if (projects.Count > 0)
        {
            if (solutions.Count > 1) log.Warn($"'{named}' holds {solutions.Count} solutions: all {projects.Count} projects below it are loaded. Name one solution to narrow this.");
            foreach (var project in projects) Add(Projects, project);
            return;
        }
        if (!SourceFiles.Below(folder, ".cs", ".vb").Any()) throw LoadException.NoSources(named);
        Add(Folders, folder);
    }

    /// <summary>A .sln and a .slnx of the same name are one solution; a filter beside a solution is not another one.</summary>
    private static List<string> SameOnce(IEnumerable<string> solutions)
    {
        var all = solutions.ToList();
        var whole = all.Where(path => !path.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)).ToList();
        return [.. (whole.Count > 0 ? whole : all).GroupBy(path => Path.ChangeExtension(path, null), StringComparer.OrdinalIgnoreCase).Select(group => group.First())];
    }

    private static bool IsProject(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csproj" or ".vbproj";

    private static void Add(List<string> list, string path)
    {
        if (!list.Contains(path)) list.Add(path);
    }

    /// <summary>A zero byte in the first kilobytes, unless the file says it is UTF-16.</summary>
    private static bool LooksBinary(string path)
    {
        Span<byte> head = stackalloc byte[4096];
        using var stream = File.OpenRead(path);
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && head.Contains((byte)0);
    }
}
