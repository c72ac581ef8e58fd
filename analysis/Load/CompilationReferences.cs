using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace MapAudit.Analysis.Load;

/// <summary>Lets one compilation refer to another: directly in the same language, else through its metadata.</summary>
internal static class CompilationReferences
{
    /// <summary>Null when the other compilation is too broken to give metadata.</summary>
    public static MetadataReference? For(Compilation other, string language)
    {
        if (other.Language == language) return other.ToMetadataReference();
        using var image = new MemoryStream();
        var result = other.Emit(image, options: new EmitOptions(metadataOnly: true, tolerateErrors: true, includePrivateMembers: false));
        return result.Success || image.Length > 0 ? MetadataReference.CreateFromImage(image.ToArray()) : null;
    }
}
