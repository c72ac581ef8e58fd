// case: aspnet-21-safe
// sdk: web
// expect: none
// why: the authorization handler is scoped, so each request has its own
using Auth.Ages.Scoped;
using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<IAuthorizationHandler, MinimumAgeHandler>();
builder.Services.AddAuthorization(o => o.AddPolicy("adult", p => p.AddRequirements(new MinimumAge(18))));
var app = builder.Build();
app.UseAuthorization();
app.MapGet("/casino", () => "welcome").RequireAuthorization("adult");
app.Run();

namespace Auth.Ages.Scoped
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
