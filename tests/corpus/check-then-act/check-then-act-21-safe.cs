// case: check-then-act-21-safe
// sdk: library
// expect: none
// why: the size only saves a vain attempt, the removal itself says whether an image was there
using System.Collections.Concurrent;

namespace Gallery.Previews;

public sealed record Image(byte[] Bytes, long Used);

public sealed class Thumbnails(int capacity)
{
    private readonly ConcurrentDictionary<string, Image> _images = new();

    public void Put(string path, byte[] bytes)
    {
        _images[path] = new Image(bytes, Environment.TickCount64);
    }

    public byte[]? Get(string path) => _images.TryGetValue(path, out var image) ? image.Bytes : null;

    public int Release(string path)
    {
        if (_images.IsEmpty || capacity == 0)
            return 0;
        return _images.TryRemove(path, out var image) ? image.Bytes.Length : 0;
    }
}
