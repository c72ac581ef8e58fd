// case: messaging-03-race
// sdk: library
// expect: MAP001|MAP002 Banking.Grains.AccountGrain._entries
// why: the task runs on the pool, outside of the turns of the grain
using Orleans;

namespace Orleans
{
    public interface IGrainWithStringKey { }

    public abstract class Grain { }
}

namespace Banking.Grains
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
            _ = Task.Run(() => _entries[DateTime.UtcNow] = amount);
            await Task.Yield();
        }

        public Task<decimal> Balance() => Task.FromResult(_entries.TryGetValue(DateTime.Today, out var sum) ? sum : 0m);
    }
}
