// case: aspnet-22-safe
// sdk: web
// expect: none
// why: the tracker stores under a lock
using Login.Checks.Locked;
using Microsoft.AspNetCore.Authentication.Cookies;

var seen = new LastSeen();
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.Events.OnValidatePrincipal = context =>
    {
        seen.Touch(context.Principal?.Identity?.Name ?? "");
        return Task.CompletedTask;
    };
});
var app = builder.Build();
app.UseAuthentication();
app.MapGet("/", () => "ok");
app.Run();

namespace Login.Checks.Locked
{
    public class LastSeen
    {
        private readonly Dictionary<string, DateTime> _times = new();

        public void Touch(string user)
        {
            lock (_times)
                _times[user] = DateTime.UtcNow;
        }
    }
}
