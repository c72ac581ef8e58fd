// case: aspnet-19-safe
// sdk: web
// expect: none
// why: the handler counts in a dictionary of the one call
using Partner.Calls.PerCall;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<RetryHandler>();
builder.Services.AddHttpClient("partner").AddHttpMessageHandler<RetryHandler>();
var app = builder.Build();
app.MapGet("/orders/{id}", (int id, IHttpClientFactory clients) => clients.CreateClient("partner").GetStringAsync($"http://partner/orders/{id}"));
app.Run();

namespace Partner.Calls.PerCall
{
    public class RetryHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            var _failures = new Dictionary<string, int>();
            var host = request.RequestUri!.Host;
            while (true)
            {
                var response = await base.SendAsync(request, stop);
                if (response.IsSuccessStatusCode) return response;
                _failures.TryGetValue(host, out var times);
                _failures[host] = ++times;
                if (times > 3) return response;
            }
        }
    }
}
