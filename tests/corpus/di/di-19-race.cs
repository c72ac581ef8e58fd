// case: di-19-race
// sdk: web
// expect: MAP001|MAP002 Cart.Jobs.CartState._lines
// why: the worker asks the root provider once for the scoped cart and runs two refreshes on it
using Cart.Jobs;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddScoped<CartState>();
builder.Services.AddHostedService<CartWorker>();
builder.Build().Run();

namespace Cart.Jobs
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
            var cart = provider.GetRequiredService<CartState>();
            while (!stop.IsCancellationRequested)
            {
                await Parallel.ForEachAsync(Directory.GetFiles("carts"), stop, (file, _) =>
                {

                    cart.Refresh(file);
                    return ValueTask.CompletedTask;
                });
            }
        }
    }
}
