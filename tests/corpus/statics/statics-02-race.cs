// case: statics-02-race
// sdk: console
// expect: MAP001 Telemetry.Sessions.SessionLog.Durations
// why: two tasks write the map behind a static auto-property without a lock

namespace Telemetry.Sessions;

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
        var mobile = Task.Run(() => Import(350));
        web.Wait();
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
