// case: statics-04-safe
// sdk: console
// expect: none
// why: both parts of the partial class take the same lock

namespace Plant.Sensors.Core
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
            lock (_sync)
            {
                return _endpoints.Remove(id);
            }
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
