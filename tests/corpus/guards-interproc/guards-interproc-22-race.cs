// case: guards-interproc-22-race
// sdk: library
// expect: MAP001|MAP003 Thumbs.Batch.ThumbSizes._sizes
// why: the lock of the caller does not keep the parallel bodies from each other

namespace Thumbs.Batch;

public sealed class ThumbSizes
{
    private readonly object _lock = new();
    private readonly Dictionary<string, long> _sizes = new();

    public long Measure(IReadOnlyList<string> files)
    {
        lock (_lock)
        {
            Parallel.ForEach(files, file => _sizes[file] = new FileInfo(file).Length);
            return _sizes.Values.Sum();
        }
    }
}
