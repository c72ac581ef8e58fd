// case: unsafe-copy-09-race
// sdk: web
// expect: MAP014 Ops.Metrics.Metrics._gauges
// why: the view is typed as a collection and copied by CopyTo into an array of the size that Count gave
using System.Collections.Concurrent;
using Ops.Metrics;

var app = WebApplication.Create(args);
var metrics = new Metrics();
app.MapPost("/gauge/{name}/{value}", (string name, double value) => metrics.Set(name, value));
app.MapGet("/gauges", () => metrics.Dump());
app.Run();

namespace Ops.Metrics
{
    public sealed class Metrics
    {
        private readonly ConcurrentDictionary<string, double> _gauges = new();

        public void Set(string name, double value) => _gauges[name] = value;

        public string Dump()
        {
            ICollection<KeyValuePair<string, double>> all = _gauges;
            var rows = new KeyValuePair<string, double>[all.Count];
            all.CopyTo(rows, 0);
            return string.Join('\n', rows);
        }
    }
}
