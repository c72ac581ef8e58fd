// case: check-then-act-08-race
// sdk: console
// expect: MAP010 Work.Orders.JobBoard._states
// why: two workers may both see the job open before one of them sets it taken
using System.Collections.Concurrent;

namespace Work.Orders;

public enum JobState { Open, Taken, Done }

public sealed class JobBoard
{
    private readonly ConcurrentDictionary<int, JobState> _states = new();

    public void Post(int id) => _states[id] = JobState.Open;

    public bool Take(int id)
    {
        if (_states.TryGetValue(id, out var state) && state == JobState.Open)
        {
            _states[id] = JobState.Taken;
            return true;
        }
        return false;
    }
}

public static class Program
{
    public static void Main()
    {
        var board = new JobBoard();
        for (var id = 0; id < 100; id++)
            board.Post(id);

        var workers = new List<Task>();
        for (var w = 0; w < 4; w++)
        {
            workers.Add(Task.Run(() =>
            {
                for (var id = 0; id < 100; id++)
                {
                    if (board.Take(id))
                        Thread.Sleep(5);
                }
            }));
        }
        Task.WaitAll(workers.ToArray());
    }
}
