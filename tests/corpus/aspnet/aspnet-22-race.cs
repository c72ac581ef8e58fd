// case: aspnet-22-race
// sdk: web
// expect: MAP001|MAP002 Login.Checks.LastSeen._times
// why: the cookie event is raised for every request and stores into the captured tracker
using Login.Checks;
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

namespace Login.Checks
{
    public class LastSeen
    {
        private readonly Dictionary<string, DateTime> _times = new();

        public void Touch(string user)
        {

                _times[user] = DateTime.UtcNow;
        }
    }
}
