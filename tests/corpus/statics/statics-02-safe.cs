// case: statics-02-safe
// sdk: console
// expect: none
// why: the second task starts only after the first one was waited for

namespace Telemetry.Visits;

public static class SessionLog
{
    public static Dictionary<Guid, TimeSpan> Durations { get; } = new Dictionary<Guid, TimeSpan>();

    public static void Record(Guid session, int seconds)
    {
        Durations[session] = TimeSpan.FromSeconds(seconds);
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var web = Task.Run(() => Import(200));
        web.Wait();
        var mobile = Task.Run(() => Import(350));
        mobile.Wait();
        Console.WriteLine($"{SessionLog.Durations.Count} sessions");
    }

    private static void Import(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            SessionLog.Record(Guid.NewGuid(), i * 3);
        }
    }
}
