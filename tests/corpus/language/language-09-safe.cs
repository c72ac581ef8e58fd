// case: language-09-safe
// sdk: library
// expect: none
// why: the spread in the collection expression enumerates the set inside the lock

namespace Bookmarks.Folders;

public sealed class FolderSet
{
    private readonly object _gate = new();
    private readonly HashSet<string> _folders = ["inbox", "archive"];

    public bool Create(string name)
    {
        lock (_gate)
        {
            return _folders.Add(name);
        }
    }

    public string[] List()
    {
        lock (_gate)
        {
            return ["*", .. _folders];
        }
    }
}
