// case: lock-kinds-19-safe
// sdk: library
// expect: none
// why: the timed wait throws where it fails

namespace Plant.Hall;

public sealed class MachineRegister
{
    private readonly Mutex _mutex = new();
    private readonly Dictionary<string, DateTimeOffset> _machines = new();

    public void Heartbeat(string machine, DateTimeOffset at)
    {
        Enter();
        try
        {
            _machines[machine] = at;
        }
        finally
        {
            _mutex.ReleaseMutex();
        }
    }

    public int DropSilent(DateTimeOffset since)
    {
        Enter();
        try
        {
            var silent = _machines.Where(m => m.Value < since).Select(m => m.Key).ToList();
            foreach (var machine in silent)
            {
                _machines.Remove(machine);
            }
            return silent.Count;
        }
        finally
        {
            _mutex.ReleaseMutex();
        }
    }

    private void Enter()
    {
        if (!_mutex.WaitOne(TimeSpan.FromSeconds(2)))
        {
            throw new TimeoutException("The machine register is busy.");
        }
    }
}
