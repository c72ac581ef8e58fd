// case: check-then-act-25-safe
// sdk: web
// expect: none
// why: GetOrAdd gives both requests the same cart
using System.Collections.Concurrent;
using Shop.Baskets;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Carts>();
var app = builder.Build();
app.MapPost("/cart/{user}/{article}", (string user, string article, Carts carts) => carts.Of(user).Add(article));
app.Run();

namespace Shop.Baskets
{
    public sealed class Cart
    {
        private readonly object _sync = new();
        private readonly List<string> _articles = [];

        public int Add(string article)
        {
            lock (_sync)
            {
                _articles.Add(article);
                return _articles.Count;
            }
        }
    }

    public sealed class Carts
    {
        private readonly ConcurrentDictionary<string, Cart> _carts = new();

        public Cart Of(string user) => _carts.TryGetValue(user, out var cart) ? cart : _carts.GetOrAdd(user, _ => new Cart());
    }
}
