// case: spawn-kinds-02-safe
// sdk: console
// expect: none
// why: work items queued to the pool in a loop update the map under one lock

namespace Print.Plotter;

public static class Spooler
{
    private static readonly Dictionary<string, int> _pagesByUser = new();
    private static readonly object _gate = new();
    private static int _pending;

    private sealed record Job(string User, int Pages);

    public static void Main()
    {
        var users = new[] { "amir", "bo", "chen", "bo" };
        _pending = users.Length;
        foreach (var user in users)
            ThreadPool.QueueUserWorkItem(Account, new Job(user, user.Length * 3));
        while (Volatile.Read(ref _pending) > 0)
            Thread.Sleep(10);
    }

    private static void Account(object? state)
    {
        var job = (Job)state!;
        lock (_gate)
        {
            var sum = _pagesByUser.TryGetValue(job.User, out var pages) ? pages : 0;
            _pagesByUser[job.User] = sum + job.Pages;
        }
        Interlocked.Decrement(ref _pending);
    }
}
