// case: lock-kinds-36-safe
// sdk: library
// expect: none
// why: the write scope is a scope of the write lock

namespace Labels.Paint;

internal readonly struct RwScope : IDisposable
{
    private readonly ReaderWriterLockSlim _lock;
    private readonly bool _write;

    private RwScope(ReaderWriterLockSlim owner, bool write)
    {
        _lock = owner;
        _write = write;
    }

    internal static RwScope Read(ReaderWriterLockSlim owner)
    {
        owner.EnterReadLock();
        return new RwScope(owner, false);
    }

    internal static RwScope Write(ReaderWriterLockSlim owner)
    {
        owner.EnterWriteLock();
        return new RwScope(owner, true);
    }

    public void Dispose()
    {
        if (_write) _lock.ExitWriteLock();
        else _lock.ExitReadLock();
    }
}

public sealed class LabelStore
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<int, string> _labels = new();

    public string Text(int id)
    {
        using (RwScope.Read(_rw))
        {
            return _labels.TryGetValue(id, out var text) ? text : string.Empty;
        }
    }

    public void Rename(int id, string text)
    {
        using var scope = RwScope.Write(_rw);
        _labels[id] = text;
    }
}
