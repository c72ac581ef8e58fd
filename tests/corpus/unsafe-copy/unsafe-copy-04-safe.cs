// case: unsafe-copy-04-safe
// sdk: web
// expect: none
// why: the sweeper copies the values, which the map itself snapshots under its locks
using System.Collections.Concurrent;
using Carts.Active;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CartTable>();
builder.Services.AddHostedService<CartSweeper>();
var app = builder.Build();
app.MapPut("/carts/{id}", (string id, CartTable carts) => carts.Touch(id));
app.Run();

namespace Carts.Active
{
    public record Cart(string Id, DateTime Seen);

    public class CartTable
    {
        private readonly ConcurrentDictionary<string, Cart> _carts = new();

        public void Touch(string id) => _carts[id] = new Cart(id, DateTime.UtcNow);

        public List<Cart> Open()
        {
            return _carts.Values.ToList();
        }
    }

    public class CartSweeper(CartTable carts, ILogger<CartSweeper> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                foreach (var cart in carts.Open())
                    log.LogInformation("{Cart} seen {Seen}", cart.Id, cart.Seen);
                await Task.Delay(5000, stoppingToken);
            }
        }
    }
}
