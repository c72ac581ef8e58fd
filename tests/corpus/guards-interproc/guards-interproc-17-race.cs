// case: guards-interproc-17-race
// sdk: library
// expect: MAP001|MAP002 Menus.Tree.MenuIndex._paths
// why: the recursive walk has a second entry that takes no lock

namespace Menus.Tree;

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
        Add(path, node);
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
