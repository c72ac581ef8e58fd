// case: messaging-01-safe
// sdk: library
// expect: none
// why: the consumer is made for each message and keeps the dictionary itself
using MassTransit;

namespace MassTransit
{
    public interface IConsumer { }

    public interface IConsumer<in TMessage> : IConsumer where TMessage : class
    {
        Task Consume(ConsumeContext<TMessage> context);
    }

    public interface ConsumeContext<out T> where T : class
    {
        T Message { get; }
    }
}

namespace Orders.Bus.PerMessage
{
    public record OrderPlaced(string Customer, decimal Amount);

    public class OrderPlacedConsumer : IConsumer<OrderPlaced>
    {
        private readonly Dictionary<string, decimal> Totals = new();

        public async Task Consume(ConsumeContext<OrderPlaced> context)
        {
            var order = context.Message;
            await File.AppendAllTextAsync("orders.log", order + Environment.NewLine);
            Totals[order.Customer] = Totals.TryGetValue(order.Customer, out var sum) ? sum + order.Amount : order.Amount;
        }
    }
}
