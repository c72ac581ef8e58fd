using System.Collections.Concurrent;
using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;

namespace Storefront.Worker.Intake;

/// <summary>The threads that work off the queue of incoming orders.</summary>
public sealed class IntakeCrew(OrderPipeline pipeline, BlockingCollection<Order> incoming, int size)
{
    private readonly List<Thread> _threads = [];

    public void Start()
    {
        for (var number = 1; number <= size; number++)
        {
            var thread = new Thread(Drain) { Name = $"intake-{number}", IsBackground = true };
            _threads.Add(thread);
            thread.Start();
        }
    }

    public void Finish()
    {
        foreach (var thread in _threads)
            thread.Join();
    }

    private void Drain()
    {
        foreach (var order in incoming.GetConsumingEnumerable())
        {
            try
            {
                pipeline.Process(order);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException)
            {
                GaugeBoard.Shift("orders.failed", 1);
                Console.Error.WriteLine($"{order}: {e.Message}");
            }
        }
    }
}
