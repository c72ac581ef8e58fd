// case: library-intent-10-safe
// sdk: library
// expect: none
// why: the reader locks the node that it reads, not itself

namespace Post.Trees.Own;

public sealed class Node
{
    public List<string> Children { get; } = [];
}

public class Reader
{
    private readonly Dictionary<string, string> _names = new();
    private int _read;

    public int Read(Node node)
    {
        lock (node)
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
