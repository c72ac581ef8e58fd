// case: unsafe-copy-01-race
// sdk: web
// expect: MAP014 Program.<Main>$.jobs
// why: Enumerable.ToList reads Count and then copies, and a job added in between makes the copy throw
using System.Collections.Concurrent;
using Jobs.Status;

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
    var all = jobs.ToList();
    return Results.Text(string.Join('\n', all.Select(j => $"{j.Key} {j.Value}")));
});

app.Run();

namespace Jobs.Status
{
    public record JobRequest(string Command);
}
