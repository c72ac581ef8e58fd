// case: aspnet-23-race
// sdk: web
// expect: MAP001|MAP002 Program.<Main>$.statuses
// why: the inner pipeline of the exception page captures one dictionary for all failing requests
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Diagnostics;

var statuses = new Dictionary<string, int>();
var app = WebApplication.CreateBuilder(args).Build();
app.UseExceptionHandler(branch => branch.Run(async context =>
{
    var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
    var name = error?.GetType().Name ?? "none";
    statuses[name] = statuses.GetValueOrDefault(name) + 1;
    await context.Response.WriteAsync($"{name}: {statuses[name]}");
}));
app.MapGet("/divide/{by:int}", (int by) => 1 / by);
await app.RunAsync();
