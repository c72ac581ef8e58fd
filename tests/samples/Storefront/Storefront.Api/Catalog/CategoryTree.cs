namespace Storefront.Api.Catalog;

/// <summary>Categories by slug, each with the slugs below it.</summary>
public sealed class CategoryTree
{
    private IReadOnlyDictionary<string, string[]> _children = new Dictionary<string, string[]>();

    public IReadOnlyList<string> Below(string slug) => _children.TryGetValue(slug, out var children) ? children : [];

    public IEnumerable<string> Roots()
    {
        var children = _children;
        var nested = children.Values.SelectMany(slugs => slugs).ToHashSet(StringComparer.Ordinal);
        return children.Keys.Where(slug => !nested.Contains(slug)).Order().ToArray();
    }

    /// <summary>Takes over the lines of the category file: <c>parent: child child child</c>.</summary>
    public void Replace(IEnumerable<string> lines)
    {
        var children = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cut = line.IndexOf(':');
            if (cut > 0)
                children[line[..cut].Trim()] = line[(cut + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        _children = children;
    }
}
