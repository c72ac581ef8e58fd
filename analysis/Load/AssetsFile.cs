using System.Text.Json;

namespace MapAudit.Analysis.Load;

/// <summary>Reads from project.assets.json which dlls a restore chose for compiling.</summary>
internal static class AssetsFile
{
    public static IReadOnlyList<string> CompileFiles(string path, TargetFramework framework)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
            var libraries = root.GetProperty("libraries");
            var targets = root.GetProperty("targets").EnumerateObject().Where(target => !target.Name.Contains('/', StringComparison.Ordinal)).ToList();
            if (targets.Count == 0) return [];
            var index = targets.FindIndex(target => TargetFramework.Parse(target.Name) is var offered && offered.Family == framework.Family && offered.Version == framework.Version);
            var files = new List<string>();
            foreach (var library in targets[Math.Max(index, 0)].Value.EnumerateObject())
            {
                if (!library.Value.TryGetProperty("compile", out var compile) || !libraries.TryGetProperty(library.Name, out var entry) || entry.GetProperty("type").GetString() != "package") continue;
                var place = entry.GetProperty("path").GetString()!;
                foreach (var file in compile.EnumerateObject().Where(file => file.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
                    if (folders.Select(folder => Path.Combine(folder, place, file.Name)).FirstOrDefault(File.Exists) is { } found) files.Add(found);
            }
            return files;
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }
}
