// case: confinement-76-safe
// sdk: console
// expect: none
// why: a query that its maker goes through writes the map before anybody else has it

using System.Collections.Generic;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Confinement76Safe;

public sealed class Order
{
    public string[] Items { get; set; } = [];
    public TaskCompletionSource<Dictionary<string, int>>? Done { get; set; }
}

public sealed class Kitchen
{
    private readonly Channel<Order> _orders = Channel.CreateUnbounded<Order>();

    public Task<Dictionary<string, int>> CookAsync(Order order)
    {
        order.Done = new TaskCompletionSource<Dictionary<string, int>>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Writer.TryWrite(order);
        return order.Done.Task;
    }

    public async Task RunAsync()
    {
        await foreach (var order in _orders.Reader.ReadAllAsync())
        {
            Cook(order);
        }
    }

    private static void Cook(Order order)
    {
        var result = new Dictionary<string, int>();
        foreach (var item in order.Items)
        {
            result[item] = 1;
        }
        foreach (var item in order.Items.Where(item => result.TryAdd(item, 0)))
        {
            System.Console.WriteLine(item);
        }
        order.Done!.TrySetResult(result);
    }
}

public static class Program
{
    public static async Task Main()
    {
        var kitchen = new Kitchen();
        var cook = Task.Run(kitchen.RunAsync);
        foreach (var name in new[] { "soup", "cake" })
        {
            var cooked = await kitchen.CookAsync(new Order { Items = [name] });
            System.Console.WriteLine(cooked.First().Value);
        }
        await cook;
    }
}
