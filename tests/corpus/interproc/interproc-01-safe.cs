// case: interproc-01-safe
// sdk: console
// expect: none
// why: three calls below the two tasks the map is written under a lock

namespace Insurance.Policies;

public sealed class ClaimArchive
{
    private readonly Dictionary<int, DateTime> _closed = new();
    private readonly object _sync = new();

    public void Close(int claim) => Settle(claim, DateTime.UtcNow);

    private void Settle(int claim, DateTime at)
    {
        if (claim > 0)
            File(claim, at);
    }

    private void File(int claim, DateTime at)
    {
        lock (_sync)
        {
            _closed[claim] = at;
        }
    }
}

public static class Program
{
    private static readonly ClaimArchive Archive = new();

    public static void Main()
    {
        var motor = Task.Run(CloseMotorClaims);
        var house = Task.Run(CloseHouseClaims);
        Task.WaitAll(motor, house);
    }

    private static void CloseMotorClaims()
    {
        for (var id = 1; id < 100; id += 2)
            Archive.Close(id);
    }

    private static void CloseHouseClaims()
    {
        for (var id = 2; id < 100; id += 2)
            Archive.Close(id);
    }
}
