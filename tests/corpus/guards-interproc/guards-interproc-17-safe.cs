// case: guards-interproc-17-safe
// sdk: library
// expect: none
// why: every entry of the recursive walk takes the lock

namespace Menus.Site;

public sealed record MenuNode(string Title, IReadOnlyList<MenuNode> Children);

public sealed class MenuIndex
{
    private readonly object _gate = new();
    private readonly Dictionary<string, MenuNode> _paths = new();

    public void Rebuild(MenuNode root)
    {
        lock (_gate)
        {
            _paths.Clear();
            Add("", root);
        }
    }

    public void Attach(string path, MenuNode node)
    {
        lock (_gate) Add(path, node);
    }

    private void Add(string prefix, MenuNode node)
    {
        var path = prefix + "/" + node.Title;
        _paths[path] = node;
        foreach (var child in node.Children)
        {
            Add(path, child);
        }
    }
}
