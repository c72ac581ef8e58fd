// case: roots-08-race
// sdk: console
// expect: MAP001 Native.Handles.BufferHandle.Live
// why: the finalizer thread removes from the static dictionary while the main thread adds
namespace Native.Handles;

public sealed class BufferHandle
{
    private static readonly object Gate = new();
    private static readonly Dictionary<long, string> Live = new();
    private static long _next;
    private readonly long _id;

    public BufferHandle(string owner)
    {
        _id = Interlocked.Increment(ref _next);
        Live.Add(_id, owner);
    }

    ~BufferHandle()
    {
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
