// case: guards-interproc-29-safe
// sdk: library
// expect: none
// why: the batch that the call owns is merged into the pool under the lock

namespace Tags.Join;

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
        lock (Gate)
        {
            foreach (var tag in batch)
            {
                _all.Add(tag);
            }
        }
        var added = batch.Count;
        batch.Clear();
        return added;
    }
}
