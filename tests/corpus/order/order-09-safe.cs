// case: order-09-safe
// sdk: console
// expect: none
// why: the static constructor fills the dictionary before anybody can look up
namespace Locale.Texts;

public static class Messages
{
    private static readonly Dictionary<string, string> Texts = new();

    static Messages()
    {
        Load();
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
