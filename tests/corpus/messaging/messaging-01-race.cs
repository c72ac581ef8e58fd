// case: messaging-01-race
// sdk: library
// expect: MAP001|MAP002 Orders.Bus.OrderPlacedConsumer.Totals
// why: messages are consumed side by side on the static dictionary
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

namespace Orders.Bus
{
    public record OrderPlaced(string Customer, decimal Amount);

    public class OrderPlacedConsumer : IConsumer<OrderPlaced>
    {
        private static readonly Dictionary<string, decimal> Totals = new();

        public async Task Consume(ConsumeContext<OrderPlaced> context)
        {
            var order = context.Message;
            await File.AppendAllTextAsync("orders.log", order + Environment.NewLine);
            Totals[order.Customer] = Totals.TryGetValue(order.Customer, out var sum) ? sum + order.Amount : order.Amount;
        }
    }
}
