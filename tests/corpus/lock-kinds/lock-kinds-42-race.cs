// case: lock-kinds-42-race
// sdk: library
// expect: MAP005 Stock.Prices.PriceTable._prices
// why: the update runs under the reader lock of the async reader/writer lock

using Nito.AsyncEx;

namespace Nito.AsyncEx
{
    public sealed class AsyncReaderWriterLock
    {
        public Task<IDisposable> ReaderLockAsync() => throw new NotImplementedException();
        public Task<IDisposable> WriterLockAsync() => throw new NotImplementedException();
        public IDisposable ReaderLock() => throw new NotImplementedException();
        public IDisposable WriterLock() => throw new NotImplementedException();
    }
}

namespace Stock.Prices
{
    public sealed class PriceTable
    {
        private readonly AsyncReaderWriterLock _rw = new();
        private readonly Dictionary<string, decimal> _prices = new();

        public async Task<decimal?> FindAsync(string sku)
        {
            using (await _rw.ReaderLockAsync())
            {
                return _prices.TryGetValue(sku, out var price) ? price : null;
            }
        }

        public async Task UpdateAsync(string sku, Func<decimal, Task<decimal>> change)
        {
            using (await _rw.ReaderLockAsync())
            {
                _prices.TryGetValue(sku, out var old);
                _prices[sku] = await change(old);
            }
        }
    }
}
