// case: language-10-safe
// sdk: console
// expect: none
// why: the expression-bodied property makes a new map for every call

namespace Emoji.Skins;

public static class AliasTable
{
    private static Dictionary<string, int> Aliases => new Dictionary<string, int>();

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
