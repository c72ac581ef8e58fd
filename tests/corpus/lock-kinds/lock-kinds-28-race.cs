// case: lock-kinds-28-race
// sdk: library
// expect: MAP002 Loans.Desk.LoanDesk._loans
// why: the report looks up without the asynchronous lock

using Nito.AsyncEx;

namespace Nito.AsyncEx
{
    public readonly struct AwaitableDisposable<T> where T : IDisposable
    {
        private readonly Task<T> _task;
        public AwaitableDisposable(Task<T> task) { _task = task; }
        public Task<T> AsTask() => _task;
        public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => _task.GetAwaiter();
    }

    public sealed class AsyncLock
    {
        public AwaitableDisposable<IDisposable> LockAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
        public AwaitableDisposable<IDisposable> LockAsync() => throw new NotImplementedException();
        public IDisposable Lock(CancellationToken cancellationToken) => throw new NotImplementedException();
        public IDisposable Lock() => throw new NotImplementedException();
    }
}

namespace Loans.Desk
{
    public sealed class LoanDesk
    {
        private readonly AsyncLock _mutex = new AsyncLock();
        private readonly Dictionary<string, string> _loans = new();
        private readonly Func<string, Task<bool>> _mayBorrow;

        public LoanDesk(Func<string, Task<bool>> mayBorrow) => _mayBorrow = mayBorrow;

        public async Task<bool> LendAsync(string book, string reader)
        {
            using (await _mutex.LockAsync())
            {
                if (_loans.ContainsKey(book) || !await _mayBorrow(reader))
                {
                    return false;
                }
                _loans.Add(book, reader);
                return true;
            }
        }

        public string? ReaderOf(string book)
        {
            return _loans.TryGetValue(book, out var reader) ? reader : null;
        }
    }
}
