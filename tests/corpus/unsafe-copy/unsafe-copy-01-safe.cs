// case: unsafe-copy-01-safe
// sdk: web
// expect: none
// why: the map's own ToArray copies under its locks
using System.Collections.Concurrent;
using Jobs.Progress;

var app = WebApplication.CreateBuilder(args).Build();
var jobs = new ConcurrentDictionary<Guid, string>();

app.MapPost("/jobs", (JobRequest request) =>
{
    var id = Guid.NewGuid();
    jobs[id] = request.Command;
    return id;
});

app.MapGet("/jobs", () =>
{
    var all = jobs.ToArray();
    return Results.Text(string.Join('\n', all.Select(j => $"{j.Key} {j.Value}")));
});

app.Run();

namespace Jobs.Progress
{
    public record JobRequest(string Command);
}
