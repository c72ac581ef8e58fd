// case: aspnet-14-safe
// sdk: web
// expect: none
// why: the filter lambda of the group makes a budget for its own request
using Api.Limits.PerCall;

var app = WebApplication.CreateBuilder(args).Build();
var v1 = app.MapGroup("/v1").AddEndpointFilterFactory((factory, next) =>
{

    return async invocation =>
    {
        var budget = new ClientBudget();
        var client = invocation.HttpContext.Request.Headers["X-Client"].ToString();
        return budget.Spend(client) > 100 ? Results.StatusCode(429) : await next(invocation);
    };
});
v1.MapGet("/ping", () => "pong");
app.Run();

namespace Api.Limits.PerCall
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
