// case: guards-interproc-29-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Tags.Merge.TagPool._all
// why: the batch that the call owns is merged into the pool without the lock

namespace Tags.Merge;

public sealed class TagPool
{
    private static readonly HashSet<string> _all = new();
    private static readonly object Gate = new();

    public int Add(IEnumerable<string> tags)
    {
        var batch = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            batch.Add(tag.Trim());
        }
        foreach (var tag in batch)
        {
            _all.Add(tag);
        }
        var added = batch.Count;
        batch.Clear();
        return added;
    }
}
