// case: check-then-act-01-safe
// sdk: web
// expect: none
// why: TryAdd tests and adds in one step
using System.Collections.Concurrent;
using Signup.Handles;

var app = WebApplication.CreateBuilder(args).Build();
var owners = new ConcurrentDictionary<string, string>();

app.MapPost("/names/{name}", (string name, string owner) =>
{
    if (!NameRules.IsValid(name))
        return Results.BadRequest();
    if (!owners.TryAdd(name, owner))
        return Results.Conflict();
    return Results.Created("/names/" + name, owner);
});

app.Run();

namespace Signup.Handles
{
    public static class NameRules
    {
        public static bool IsValid(string name) => name.Length is > 2 and < 30 && name.All(char.IsLetterOrDigit);
    }
}
