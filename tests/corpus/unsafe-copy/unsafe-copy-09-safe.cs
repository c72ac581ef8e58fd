// case: unsafe-copy-09-safe
// sdk: web
// expect: none
// why: the values come from a snapshot that Values makes at once
using System.Collections.Concurrent;
using Ops.Figures;

var app = WebApplication.Create(args);
var metrics = new Metrics();
app.MapPost("/gauge/{name}/{value}", (string name, double value) => metrics.Set(name, value));
app.MapGet("/gauges", () => metrics.Dump());
app.Run();

namespace Ops.Figures
{
    public sealed class Metrics
    {
        private readonly ConcurrentDictionary<string, double> _gauges = new();

        public void Set(string name, double value) => _gauges[name] = value;

        public string Dump()
        {
            var values = _gauges.Values.ToList();
            return string.Join('\n', values);
        }
    }
}
