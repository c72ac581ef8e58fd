// case: nested-17-race
// sdk: web
// expect: MAP006|MAP001|MAP002 Carts.Api.CartCache._carts
// why: the cached cart is changed by the requests of its owner, unguarded

namespace Carts.Api;

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
        cart[product] = amount;
        return Ok(cart.Count);
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
