// case: aspnet-14-race
// sdk: web
// expect: MAP001|MAP002 Api.Limits.ClientBudget._spent
// why: the filter lambda of the group runs for many requests at once on the one budget
using Api.Limits;

var app = WebApplication.CreateBuilder(args).Build();
var v1 = app.MapGroup("/v1").AddEndpointFilterFactory((factory, next) =>
{
    var budget = new ClientBudget();
    return async invocation =>
    {

        var client = invocation.HttpContext.Request.Headers["X-Client"].ToString();
        return budget.Spend(client) > 100 ? Results.StatusCode(429) : await next(invocation);
    };
});
v1.MapGet("/ping", () => "pong");
app.Run();

namespace Api.Limits
{
    internal sealed class ClientBudget
    {
        private readonly Dictionary<string, int> _spent = new();

        public int Spend(string client)
        {
            var spent = _spent.TryGetValue(client, out var before) ? before + 1 : 1;
            _spent[client] = spent;
            return spent;
        }
    }
}
