// case: async-14-race
// sdk: console
// expect: MAP002 Media.Playlists.TrackIndex._durations
// why: awaiting StartNew with an async lambda only waits for its first await, the rest runs on
namespace Media.Playlists;

public sealed class TrackIndex
{
    private readonly Dictionary<string, TimeSpan> _durations = new();

    public async Task FillAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.mp3"))
        {
            var data = await File.ReadAllBytesAsync(file);
            _durations[Path.GetFileName(file)] = TimeSpan.FromSeconds(data.Length / 16000.0);
        }
    }

    public TimeSpan this[string track] => _durations.TryGetValue(track, out var length) ? length : default;
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var index = new TrackIndex();
        await Task.Factory.StartNew(async () => await index.FillAsync(args[0]));
        Console.WriteLine(index["intro.mp3"]);
    }
}
