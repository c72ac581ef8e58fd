// case: di-19-safe
// sdk: web
// expect: none
// why: every refresh makes a scope and asks it for a cart
using Cart.Jobs.Scopes;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddScoped<CartState>();
builder.Services.AddHostedService<CartWorker>();
builder.Build().Run();

namespace Cart.Jobs.Scopes
{
    public class CartState
    {
        private readonly Dictionary<string, int> _lines = new();

        public void Refresh(string file)
        {
            foreach (var line in File.ReadLines(file)) _lines[line] = _lines.GetValueOrDefault(line) + 1;
        }
    }

    public class CartWorker(IServiceProvider provider) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {

            while (!stop.IsCancellationRequested)
            {
                await Parallel.ForEachAsync(Directory.GetFiles("carts"), stop, (file, _) =>
                {
                    using var scope = provider.CreateScope();
                    var cart = scope.ServiceProvider.GetRequiredService<CartState>();
                    cart.Refresh(file);
                    return ValueTask.CompletedTask;
                });
            }
        }
    }
}
