// case: lock-kinds-19-race
// sdk: library
// expect: MAP003|MAP001 Plant.Floor.MachineRegister._machines
// why: the result of the timed wait is not looked at

namespace Plant.Floor;

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
        _mutex.WaitOne(TimeSpan.FromSeconds(2));
    }
}
