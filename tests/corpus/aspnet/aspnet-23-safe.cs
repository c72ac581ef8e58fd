// case: aspnet-23-safe
// sdk: web
// expect: none
// why: the handler counts in a concurrent dictionary
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Diagnostics;

var statuses = new ConcurrentDictionary<string, int>();
var app = WebApplication.CreateBuilder(args).Build();
app.UseExceptionHandler(branch => branch.Run(async context =>
{
    var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
    var name = error?.GetType().Name ?? "none";
    statuses.AddOrUpdate(name, 1, (_, n) => n + 1);
    await context.Response.WriteAsync($"{name}: {statuses[name]}");
}));
app.MapGet("/divide/{by:int}", (int by) => 1 / by);
await app.RunAsync();
