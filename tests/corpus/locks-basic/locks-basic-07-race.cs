// case: locks-basic-07-race
// sdk: console
// expect: MAP004 Transit.Vehicles.VehicleTracker._positions
// why: the update takes the write lock object, the removal takes the cleanup lock object

namespace Transit.Vehicles;

public sealed class VehicleTracker
{
    private readonly object _updateLock = new();
    private readonly object _cleanupLock = new();
    private readonly Dictionary<string, (double Lat, double Lon)> _positions = new();
    private int _removed;

    public void Update(string vehicle, double lat, double lon)
    {
        lock (_updateLock)
        {
            _positions[vehicle] = (lat, lon);
        }
    }

    public void Forget(string vehicle)
    {
        lock (_cleanupLock)
        {
            _positions.Remove(vehicle);
        }
        lock (_cleanupLock)
        {
            _removed++;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var tracker = new VehicleTracker();
        var feed = Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
                tracker.Update("tram-" + i % 20, 52.5 + i * 0.001, 13.4);
        });
        var sweeper = Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
                tracker.Forget("tram-" + i);
        });
        Task.WaitAll(feed, sweeper);
    }
}
