namespace Storefront.Domain.Text;

/// <summary>Brings free-form tags into one shape: lower case, no blanks, each one once.</summary>
public static class TagNormalizer
{
    [ThreadStatic]
    private static HashSet<string>? _scratch;

    public static string[] Normalize(IEnumerable<string> tags)
    {
        var scratch = _scratch ??= new HashSet<string>(StringComparer.Ordinal);
        scratch.Clear();
        var result = new List<string>();
        foreach (var tag in tags)
        {
            var clean = tag.Trim().ToLowerInvariant().Replace(' ', '-');
            if (clean.Length > 0 && scratch.Add(clean))
                result.Add(clean);
        }
        return result.ToArray();
    }
}
