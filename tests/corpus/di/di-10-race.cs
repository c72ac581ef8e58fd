// case: di-10-race
// sdk: web
// expect: MAP004 Plant.Sensors.Readings.Last
// why: the two singletons share one map but each locks on its own object
using Plant.Sensors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Readings>();
builder.Services.AddSingleton<Recorder>();
builder.Services.AddSingleton<Dashboard>();
var app = builder.Build();
app.MapPost("/readings/{sensor}", (string sensor, double value, Recorder recorder) => recorder.Record(sensor, value));
app.MapGet("/readings/{sensor}", (string sensor, Dashboard dashboard) => dashboard.Show(sensor));
app.Run();

namespace Plant.Sensors
{
    public class Readings
    {
        public readonly object Sync = new();
        public readonly Dictionary<string, double> Last = new();
    }

    public class Recorder
    {
        private readonly Readings _readings;
        private readonly object _sync = new();

        public Recorder(Readings readings) => _readings = readings;

        public void Record(string sensor, double value)
        {
            lock (_sync)
                _readings.Last[sensor] = value;
        }
    }

    public class Dashboard
    {
        private readonly Readings _readings;
        private readonly object _sync = new();

        public Dashboard(Readings readings) => _readings = readings;

        public double Show(string sensor)
        {
            lock (_sync)
                return _readings.Last.TryGetValue(sensor, out var value) ? value : double.NaN;
        }
    }
}
