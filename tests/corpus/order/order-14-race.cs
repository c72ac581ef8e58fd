// case: order-14-race
// sdk: web
// expect: MAP002 Program.<Main>$.aliases
// why: the server already takes requests when the aliases are read from the file
var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
var builder = WebApplication.CreateBuilder(args);
await using var app = builder.Build();

app.MapGet("/go/{name}", (string name) =>
    aliases.TryGetValue(name, out var url) ? Results.Redirect(url) : Results.NotFound());

await app.StartAsync();
foreach (var line in await File.ReadAllLinesAsync("aliases.txt"))
    aliases[line.Split(' ')[0]] = line.Split(' ')[1];
await app.WaitForShutdownAsync();
