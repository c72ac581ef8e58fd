// case: statics-04-race
// sdk: console
// expect: MAP001 Plant.Devices.DeviceDirectory._endpoints
// why: one part of the partial class writes under the lock, the other part updates without it on another thread

namespace Plant.Devices
{
    public static partial class DeviceDirectory
    {
        private static readonly Dictionary<int, string> _endpoints = new();
        private static readonly object _sync = new();

        public static void Announce(int id, string endpoint)
        {
            lock (_sync)
            {
                _endpoints[id] = endpoint;
            }
        }
    }

    public static partial class DeviceDirectory
    {
        public static bool Retire(int id)
        {
            return _endpoints.Remove(id);
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            var discovery = Task.Run(() =>
            {
                for (var id = 0; id < 64; id++)
                    DeviceDirectory.Announce(id, $"10.0.0.{id}:502");
            });
            for (var id = 0; id < 8; id++)
                DeviceDirectory.Retire(id);
            discovery.Wait();
        }
    }
}
