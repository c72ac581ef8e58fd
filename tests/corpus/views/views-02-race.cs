// case: views-02-race
// sdk: library
// expect: MAP007 Drones.Missions.Fleet._drones
// why: the live Values view leaves the lock

namespace Drones.Missions;

public sealed record Drone(string Serial, int Battery);

public sealed class Fleet
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Drone> _drones = new();

    public void Register(Drone drone)
    {
        lock (_lock)
        {
            _drones[drone.Serial] = drone;
        }
    }

    public void Retire(string serial)
    {
        lock (_lock)
        {
            _drones.Remove(serial);
        }
    }

    public IEnumerable<Drone> All()
    {
        lock (_lock)
        {
            return _drones.Values;
        }
    }
}
