// case: check-then-act-08-safe
// sdk: console
// expect: none
// why: TryUpdate compares and sets in one step, so one worker gets the job
using System.Collections.Concurrent;

namespace Work.Jobs;

public enum JobState { Open, Taken, Done }

public sealed class JobBoard
{
    private readonly ConcurrentDictionary<int, JobState> _states = new();

    public void Post(int id) => _states[id] = JobState.Open;

    public bool Take(int id)
    {
        return _states.TryUpdate(id, JobState.Taken, JobState.Open);
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
