using System.Reflection;

namespace MapAudit.Analysis.Models;

/// <summary>The data files inside the tool.</summary>
public static class BuiltInModels
{
    private const string Prefix = "MapAudit.Analysis.Models.data.";

    /// <summary>Every file by name, in the order in which they are read; a new file takes a line here.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "maps.yml",
        "interfaces.yml",
        "legacy-maps.yml",
        "collections.yml",
        "concurrent.yml",
        "immutable.yml",
        "arrays.yml",
        "linq.yml",
        "plinq.yml",
        "tasks.yml",
        "threading.yml",
        "locks.yml",
        "events.yml",
        "dataflow.yml",
        "basics.yml",
        "di.yml",
        "hosting.yml",
        "aspnetcore.yml",
        "libraries.yml",
        "classic.yml",
        "messaging.yml",
        "desktop.yml",
        "tests.yml",
        "unresolved.yml",
    ];

    private static readonly Lazy<IReadOnlyList<ModelFile>> All = new(() => [.. Files.Select(Read)]);

    public static IReadOnlyList<ModelFile> Load() => All.Value;

    private static ModelFile Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The model file {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return ModelReader.Read(name, reader.ReadToEnd());
    }
}
