// case: check-then-act-25-race
// sdk: web
// expect: MAP010 Shop.Carts.Carts._carts
// why: the cart is looked up and otherwise created by one expression, and of two new carts one is lost with its article
using System.Collections.Concurrent;
using Shop.Carts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Carts>();
var app = builder.Build();
app.MapPost("/cart/{user}/{article}", (string user, string article, Carts carts) => carts.Of(user).Add(article));
app.Run();

namespace Shop.Carts
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

        public Cart Of(string user) => _carts.TryGetValue(user, out var cart) ? cart : _carts[user] = new Cart();
    }
}
