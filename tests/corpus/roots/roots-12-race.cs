// case: roots-12-race
// sdk: console
// expect: MAP001 Thumbs.Images.Thumbnailer._done
// why: Parallel.ForEachAsync runs the body for several items at once
namespace Thumbs.Images;

public sealed class Thumbnailer
{
    private readonly Dictionary<string, int> _done = new();

    public async Task RunAsync(IEnumerable<string> files)
    {
        await Parallel.ForEachAsync(files, async (file, token) =>
        {
            await ShrinkAsync(file, token);
        });
        Console.WriteLine(_done.Count);
    }

    private async Task ShrinkAsync(string file, CancellationToken token)
    {
        var bytes = await File.ReadAllBytesAsync(file, token);
        await File.WriteAllBytesAsync(file + ".thumb", bytes[..(bytes.Length / 10)], token);
        _done[file] = bytes.Length / 10;
    }

    public static Task Main(string[] args) => new Thumbnailer().RunAsync(args);
}
