// case: lock-kinds-41-safe
// sdk: library
// expect: none
// why: the keyed lock is taken for the key whose map is used

using AsyncKeyedLock;
using System.Collections.Concurrent;

namespace AsyncKeyedLock
{
    public sealed class AsyncKeyedLocker<TKey> where TKey : notnull
    {
        public ValueTask<IDisposable> LockAsync(TKey key) => throw new NotImplementedException();
        public IDisposable Lock(TKey key) => throw new NotImplementedException();
    }

    public sealed class AsyncNonKeyedLocker
    {
        public ValueTask<IDisposable> LockAsync() => throw new NotImplementedException();
        public IDisposable Lock() => throw new NotImplementedException();
    }
}

namespace Locales.Names
{
    public sealed class TextCache
    {
        private readonly AsyncNonKeyedLocker _locker = new();
        private readonly Dictionary<string, string> _texts = new();

        public async Task<string> TextAsync(string language, string id, Func<string, string, Task<string>> translate)
        {
            using (await _locker.LockAsync())
            {
                var key = language + ":" + id;
                if (!_texts.TryGetValue(key, out var text))
                {
                    text = await translate(language, id);
                    _texts[key] = text;
                }
                return text;
            }
        }
    }
}
