// case: language-09-race
// sdk: library
// expect: MAP003 Bookmarks.Urls.FolderSet._folders
// why: the spread in the collection expression enumerates the set outside the lock

namespace Bookmarks.Urls;

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
        return ["*", .. _folders];
    }
}
