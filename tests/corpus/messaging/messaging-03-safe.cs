// case: messaging-03-safe
// sdk: library
// expect: none
// why: the grain runs its calls one turn at a time
using Orleans;

namespace Orleans
{
    public interface IGrainWithStringKey { }

    public abstract class Grain { }
}

namespace Banking.Grains.Turns
{
    public interface IAccountGrain : IGrainWithStringKey
    {
        Task Deposit(decimal amount);

        Task<decimal> Balance();
    }

    public class AccountGrain : Grain, IAccountGrain
    {
        private readonly Dictionary<DateTime, decimal> _entries = new();

        public async Task Deposit(decimal amount)
        {
            await Task.Yield();
            _entries[DateTime.UtcNow] = amount;
        }

        public Task<decimal> Balance() => Task.FromResult(_entries.TryGetValue(DateTime.Today, out var sum) ? sum : 0m);
    }
}
