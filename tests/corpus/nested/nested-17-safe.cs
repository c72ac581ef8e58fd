// case: nested-17-safe
// sdk: web
// expect: none
// why: the cached cart is changed by the requests of its owner under a lock on it

namespace Carts.Site;

using Microsoft.AspNetCore.Mvc;
using System.Collections.Concurrent;

public sealed class CartCache
{
    private readonly ConcurrentDictionary<string, Dictionary<int, int>> _carts = new();

    public Dictionary<int, int> CartOf(string user) => _carts.GetOrAdd(user, _ => new Dictionary<int, int>());
}

[ApiController, Route("cart")]
public sealed class CartController(CartCache cache) : ControllerBase
{
    [HttpPost("{user}/{product:int}")]
    public IActionResult Add(string user, int product, int amount)
    {
        var cart = cache.CartOf(user);
        lock (cart)
        {
            cart[product] = amount;
            return Ok(cart.Count);
        }
    }
}

public static class Startup
{
    public static void Main(string[] args)
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<CartCache>();
        builder.Services.AddControllers();
        var app = builder.Build();
        app.MapControllers();
        app.Run();
    }
}
