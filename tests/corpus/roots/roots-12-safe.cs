// case: roots-12-safe
// sdk: console
// expect: none
// why: the items are awaited one after the other
namespace Thumbs.Previews;

public sealed class Thumbnailer
{
    private readonly Dictionary<string, int> _done = new();

    public async Task RunAsync(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            await ShrinkAsync(file, CancellationToken.None);
        }
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
