// case: wrappers-04-race
// sdk: console
// expect: MAP001|MAP002 Studio.Assets.LookupCache._known
// why: of the five owners of a cache one is shared by two threads

namespace Studio.Assets;

public sealed class LookupCache
{
    private readonly Dictionary<string, int> _known = new();

    public int Resolve(string name)
    {
        if (!_known.TryGetValue(name, out var id))
            _known[name] = id = name.Length * 31;
        return id;
    }
}

public sealed class FontStage { private readonly LookupCache _fonts = new(); public void Run() => _fonts.Resolve("Sans"); }
public sealed class SoundStage { private readonly LookupCache _sounds = new(); public void Run() => _sounds.Resolve("click"); }
public sealed class ImageStage { private readonly LookupCache _images = new(); public void Run() => _images.Resolve("logo"); }
public sealed class VideoStage { private readonly LookupCache _videos = new(); public void Run() => _videos.Resolve("intro"); }
public sealed class ShaderStage { private readonly LookupCache _shaders = new(); public void Run() => _shaders.Resolve("blur"); }

public static class Program
{
    public static void Main()
    {
        var fonts = new FontStage();
        var sounds = new SoundStage();
        var images = new ImageStage();
        var videos = new VideoStage();
        var shaders = new ShaderStage();
        var first = new Thread(() => { fonts.Run(); sounds.Run(); images.Run(); });
        var second = new Thread(() => { videos.Run(); shaders.Run(); images.Run(); });
        first.Start();
        second.Start();
        first.Join();
        second.Join();
    }
}
