// case: roots-08-safe
// sdk: console
// expect: none
// why: constructor and finalizer hold the same lock
namespace Native.Tokens;

public sealed class BufferHandle
{
    private static readonly object Gate = new();
    private static readonly Dictionary<long, string> Live = new();
    private static long _next;
    private readonly long _id;

    public BufferHandle(string owner)
    {
        _id = Interlocked.Increment(ref _next);
        lock (Gate)
            Live.Add(_id, owner);
    }

    ~BufferHandle()
    {
        lock (Gate)
            Live.Remove(_id);
    }
}

public static class Program
{
    public static void Main()
    {
        for (var i = 0; i < 100_000; i++)
        {
            var handle = new BufferHandle("frame " + i);
            GC.KeepAlive(handle);
        }
    }
}
