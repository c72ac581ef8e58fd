// case: di-23-race
// sdk: web
// expect: MAP010 Login.Codes.Twice.CodeService.cache
// why: a code that is looked up and then removed is good for two requests at once
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Login.Codes.Twice;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMemoryCache();
builder.Services.AddScoped<CodeService>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Login.Codes.Twice
{
    public sealed class CodeService(IMemoryCache cache)
    {
        public void Issue(string code, string user) => cache.Set(code, user);

        public string? Redeem(string code)
        {
            if (!cache.TryGetValue(code, out string? user)) return null;
            cache.Remove(code);
            return user;
        }
    }

    public class LoginController(CodeService codes) : Controller
    {
        [HttpPost("/login/{code}")]
        public IActionResult Login(string code) => codes.Redeem(code) is { } user ? Ok(user) : Unauthorized();

        [HttpPost("/codes/{code}/{user}")]
        public void Issue(string code, string user) => codes.Issue(code, user);
    }
}
