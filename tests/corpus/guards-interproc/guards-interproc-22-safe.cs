// case: guards-interproc-22-safe
// sdk: library
// expect: none
// why: each parallel body takes the lock itself

namespace Thumbs.Queue;

public sealed class ThumbSizes
{
    private readonly object _lock = new();
    private readonly Dictionary<string, long> _sizes = new();

    public long Measure(IReadOnlyList<string> files)
    {
        Parallel.ForEach(files, file =>
        {
            var length = new FileInfo(file).Length;
            lock (_lock) _sizes[file] = length;
        });
        lock (_lock)
        {
            return _sizes.Values.Sum();
        }
    }
}
