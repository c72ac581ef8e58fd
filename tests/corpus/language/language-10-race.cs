// case: language-10-race
// sdk: console
// expect: MAP001 Emoji.Aliases.AliasTable.Aliases
// why: the property is initialized once, so all threads write one map

namespace Emoji.Aliases;

public static class AliasTable
{
    private static Dictionary<string, int> Aliases { get; } = new Dictionary<string, int>();

    public static int Resolve(string text)
    {
        var aliases = Aliases;
        aliases[":smile:"] = 0x1F604;
        aliases[":rocket:"] = 0x1F680;
        aliases[text] = text.Length;
        return text.Length * 2;
    }
}

public static class Program
{
    public static void Main(string[] messages)
    {
        var workers = new List<Thread>();
        foreach (var message in messages)
        {
            var worker = new Thread(() => Console.WriteLine(AliasTable.Resolve(message)));
            worker.Start();
            workers.Add(worker);
        }
        foreach (var worker in workers)
            worker.Join();
    }
}
