// case: lock-kinds-41-race
// sdk: library
// expect: MAP001|MAP002 Locales.Text.TextCache._texts
// why: the keyed lock is taken for another key than the one whose map is used

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

namespace Locales.Text
{
    public sealed class TextCache
    {
        private readonly AsyncKeyedLocker<string> _locker = new();
        private readonly Dictionary<string, string> _texts = new();

        public async Task<string> TextAsync(string language, string id, Func<string, string, Task<string>> translate)
        {
            using (await _locker.LockAsync(language))
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
