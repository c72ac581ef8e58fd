using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MapAudit.Analysis.Load;

/// <summary>Finds the dlls a compilation can use and keeps the poisonous ones out: native files and second core libraries.</summary>
internal static class ManagedFiles
{
    /// <summary>Managed dlls directly in a folder, by name. Native ones (as in shared runtimes) would be compile errors.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.GetFiles(folder, "*.dll").Where(path => Identify(path) is not null).Order(StringComparer.Ordinal);

    /// <summary>The file's assembly name and whether it is a core library, or null when it is not a managed assembly.</summary>
    public static ManagedFile? Identify(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            if (!image.HasMetadata) return null;
            var reader = image.GetMetadataReader();
            if (!reader.IsAssembly) return null;
            var assembly = reader.GetAssemblyDefinition();
            // A core library refers to no other assembly, or defines System.Object.
            var isCore = false;
            foreach (var handle in reader.TypeDefinitions)
            {
                var type = reader.GetTypeDefinition(handle);
                if (!reader.StringComparer.Equals(type.Name, "Object") || !reader.StringComparer.Equals(type.Namespace, "System")) continue;
                isCore = true;
                break;
            }
            return new(path, reader.GetString(assembly.Name), assembly.Version, isCore);
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A managed assembly on disk.</summary>
internal sealed record ManagedFile(string Path, string Name, Version Version, bool IsCore);
