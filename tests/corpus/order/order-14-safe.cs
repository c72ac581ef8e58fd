// case: order-14-safe
// sdk: web
// expect: none
// why: the aliases are read from the file before the server starts
var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
var builder = WebApplication.CreateBuilder(args);
await using var app = builder.Build();

app.MapGet("/go/{name}", (string name) =>
    aliases.TryGetValue(name, out var url) ? Results.Redirect(url) : Results.NotFound());

foreach (var line in await File.ReadAllLinesAsync("aliases.txt"))
    aliases[line.Split(' ')[0]] = line.Split(' ')[1];
await app.StartAsync();
await app.WaitForShutdownAsync();
