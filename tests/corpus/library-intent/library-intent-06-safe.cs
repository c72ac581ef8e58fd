// case: library-intent-06-safe
// sdk: library
// expect: none
// why: the public method only looks up in the static dictionary of the internal type
namespace Kit.Media;

public static class ContentTypes
{
    public static string For(string file)
    {
        var extension = Path.GetExtension(file);
        return ExtensionMap.Find(extension);
    }
}

internal static class ExtensionMap
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html",
        [".png"] = "image/png",
        [".json"] = "application/json",
    };

    internal static string Find(string extension)
    {
        if (ByExtension.TryGetValue(extension, out var type))
            return type;
        type = "application/" + extension.TrimStart('.').ToLowerInvariant();
        return type;
    }
}
