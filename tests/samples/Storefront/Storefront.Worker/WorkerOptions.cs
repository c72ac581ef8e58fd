namespace Storefront.Worker;

/// <summary>What the process was started with.</summary>
public sealed record WorkerOptions(string Inbox, string Outbox, int IntakeThreads, TimeSpan Refresh)
{
    public static WorkerOptions Parse(string[] args)
    {
        var inbox = "inbox";
        var outbox = "outbox";
        var threads = Math.Max(2, Environment.ProcessorCount);
        var refresh = TimeSpan.FromSeconds(30);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--inbox":
                    inbox = args[i + 1];
                    break;
                case "--outbox":
                    outbox = args[i + 1];
                    break;
                case "--threads":
                    threads = int.Parse(args[i + 1]);
                    break;
                case "--refresh":
                    refresh = TimeSpan.FromSeconds(int.Parse(args[i + 1]));
                    break;
                default:
                    throw new ArgumentException($"Unknown option '{args[i]}'.");
            }
        }
        return new WorkerOptions(inbox, outbox, threads, refresh);
    }

    public string[] Files(string pattern) =>
        Directory.Exists(Inbox) ? Directory.GetFiles(Inbox, pattern, SearchOption.AllDirectories) : [];

    public string[] LinesOf(string name)
    {
        var path = Path.Combine(Inbox, name);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }
}
