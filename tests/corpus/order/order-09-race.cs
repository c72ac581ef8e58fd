// case: order-09-race
// sdk: console
// expect: MAP002 Locale.Messages.Messages.Texts
// why: the static constructor only starts a thread that fills the dictionary beside the lookups
namespace Locale.Messages;

public static class Messages
{
    private static readonly Dictionary<string, string> Texts = new();

    static Messages()
    {
        var loader = new Thread(Load) { IsBackground = true };
        loader.Start();
    }

    private static void Load()
    {
        foreach (var line in File.ReadLines("messages.txt"))
        {
            var split = line.IndexOf(':');
            Texts[line[..split]] = line[(split + 1)..].Trim();
        }
    }

    public static string Get(string key) => Texts.TryGetValue(key, out var text) ? text : key;
}

public static class Program
{
    public static void Main()
    {
        Parallel.For(0, 4, i => Console.WriteLine(Messages.Get("greeting." + i)));
        Console.WriteLine(Messages.Get("bye"));
    }
}
