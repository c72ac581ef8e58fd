// case: di-23-safe
// sdk: web
// expect: none
// why: the one memory cache of the program is used one operation at a time
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Login.Codes.Stored;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMemoryCache();
builder.Services.AddScoped<CodeService>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Login.Codes.Stored
{
    public sealed class CodeService(IMemoryCache cache)
    {
        public void Issue(string code, string user) => cache.Set(code, user);

        public string? Redeem(string code)
        {
            if (!cache.TryGetValue(code, out string? user)) return null;
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
