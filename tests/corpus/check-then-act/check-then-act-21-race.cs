// case: check-then-act-21-race
// sdk: library
// expect: MAP010 Gallery.Thumbs.Thumbnails._images
// why: the size is tested and the oldest image removed in two steps, so callers that see one image too many remove one each
using System.Collections.Concurrent;

namespace Gallery.Thumbs;

public sealed record Image(byte[] Bytes, long Used);

public sealed class Thumbnails(int capacity)
{
    private readonly ConcurrentDictionary<string, Image> _images = new();

    public void Put(string path, byte[] bytes)
    {
        _images[path] = new Image(bytes, Environment.TickCount64);
        if (_images.Count > capacity)
            Evict();
    }

    public byte[]? Get(string path) => _images.TryGetValue(path, out var image) ? image.Bytes : null;

    private void Evict()
    {
        var oldest = _images.MinBy(i => i.Value.Used).Key;
        _images.TryRemove(oldest, out _);
    }
}
