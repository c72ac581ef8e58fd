// case: aspnet-19-race
// sdk: web
// expect: MAP001|MAP002 Partner.Calls.RetryHandler._failures
// why: the handler is kept in the pipeline of the named client, which many requests use at once
using Partner.Calls;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<RetryHandler>();
builder.Services.AddHttpClient("partner").AddHttpMessageHandler<RetryHandler>();
var app = builder.Build();
app.MapGet("/orders/{id}", (int id, IHttpClientFactory clients) => clients.CreateClient("partner").GetStringAsync($"http://partner/orders/{id}"));
app.Run();

namespace Partner.Calls
{
    public class RetryHandler : DelegatingHandler
    {
        private readonly Dictionary<string, int> _failures = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {

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
