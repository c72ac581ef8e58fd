// case: check-then-act-01-race
// sdk: web
// expect: MAP010 Program.<Main>$.owners
// why: between the ContainsKey of one request and its set another request may take the name
using System.Collections.Concurrent;
using Signup.Names;

var app = WebApplication.CreateBuilder(args).Build();
var owners = new ConcurrentDictionary<string, string>();

app.MapPost("/names/{name}", (string name, string owner) =>
{
    if (!NameRules.IsValid(name))
        return Results.BadRequest();
    if (owners.ContainsKey(name))
        return Results.Conflict();
    owners[name] = owner;
    return Results.Created("/names/" + name, owner);
});

app.Run();

namespace Signup.Names
{
    public static class NameRules
    {
        public static bool IsValid(string name) => name.Length is > 2 and < 30 && name.All(char.IsLetterOrDigit);
    }
}
