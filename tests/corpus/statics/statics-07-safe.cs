// case: statics-07-safe
// sdk: console
// expect: none
// why: the map holds what its initializer put there and is only read

using System.IO;

namespace Media.Containers;

public static class MimeTypes
{
    private static readonly Dictionary<string, string> _byExtension = new()
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".mp4"] = "video/mp4",
    };

    public static string Of(string file)
    {
        var extension = Path.GetExtension(file);
        if (!_byExtension.TryGetValue(extension, out var type))
        {
            type = "application/x-" + extension.TrimStart('.');
        }
        return type;
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        using var done = new CountdownEvent(args.Length);
        foreach (var file in args)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                Console.WriteLine(MimeTypes.Of(file));
                done.Signal();
            });
        }
        done.Wait();
    }
}
