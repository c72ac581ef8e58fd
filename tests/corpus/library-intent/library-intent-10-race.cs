// case: library-intent-10-race
// sdk: library
// expect: MAP001 Post.Trees.Shared.Reader._names
// why: the reader locks what it owns, so it means to be used by many threads

namespace Post.Trees.Shared;

public sealed class Node
{
    public List<string> Children { get; } = [];
}

public class Reader
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _names = new();
    private int _read;

    public int Read(Node node)
    {
        lock (_gate)
        {
            foreach (var child in node.Children)
                _read += child.Length;
        }
        return _read;
    }

    public string NameOf(string path)
    {
        if (!_names.TryGetValue(path, out var name))
            _names[path] = name = path.Trim();
        return name;
    }
}
