// case: library-intent-06-race
// sdk: library
// expect: MAP001|MAP002 Kit.Mime.ExtensionMap.ByExtension
// why: the public method reaches the static dictionary of the internal type and adds to it
namespace Kit.Mime;

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
        ByExtension.Add(extension, type);
        return type;
    }
}
