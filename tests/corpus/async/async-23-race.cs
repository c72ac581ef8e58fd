// case: async-23-race
// sdk: console
// expect: MAP001 Carts.Loaded.Shared.Cart._lines
// why: all walks fill the one cart that was made before they started

namespace Carts.Loaded.Shared;

public sealed class Cart
{
    private readonly Dictionary<string, int> _lines = new();

    public void Add(string name) => _lines[name] = name.Length;

    public int Count => _lines.Count;
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var first = Make("first");
        var counts = await Task.WhenAll(args.Select(name => LoadAsync(first, name)));
        Console.WriteLine(first.Count + counts.Sum());
    }

    private static async Task<int> LoadAsync(Cart cart, string name)
    {
        await Task.Delay(10);
        cart.Add(name);
        await Task.Delay(10);
        cart.Add(name + "!");
        return cart.Count;
    }

    private static Cart Make(string name)
    {
        var cart = new Cart();
        Fill(cart, name);
        return cart;
    }

    private static void Fill(Cart cart, string name) => cart.Add("head of " + name);
}
