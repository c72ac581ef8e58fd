// case: aspnet-21-race
// sdk: web
// expect: MAP001|MAP002 Auth.Ages.MinimumAgeHandler._birthYears
// why: the authorization handler is a singleton, so its dictionary is shared by all requests
using Auth.Ages;
using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAuthorizationHandler, MinimumAgeHandler>();
builder.Services.AddAuthorization(o => o.AddPolicy("adult", p => p.AddRequirements(new MinimumAge(18))));
var app = builder.Build();
app.UseAuthorization();
app.MapGet("/casino", () => "welcome").RequireAuthorization("adult");
app.Run();

namespace Auth.Ages
{
    public record MinimumAge(int Years) : IAuthorizationRequirement;

    public class MinimumAgeHandler : AuthorizationHandler<MinimumAge>
    {
        private readonly Dictionary<string, int> _birthYears = new();

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MinimumAge requirement)
        {
            var name = context.User.Identity?.Name ?? "";
            if (!_birthYears.TryGetValue(name, out var year))
                _birthYears[name] = year = int.Parse(context.User.FindFirst("birth-year")?.Value ?? "9999");
            if (DateTime.Today.Year - year >= requirement.Years) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
