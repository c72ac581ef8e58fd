// case: library-intent-07-race
// sdk: library
// expect: MAP001|MAP002 Acme.Caching.EntryStore._entries
// why: the registration of the library makes the store a singleton of its users
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection
    {
    }

    public static class ServiceCollectionServiceExtensions
    {
        public static IServiceCollection AddSingleton<T>(this IServiceCollection services) where T : class => services;

        public static IServiceCollection AddTransient<T>(this IServiceCollection services) where T : class => services;
    }
}

namespace Acme.Caching
{
    public static class CachingRegistration
    {
        public static IServiceCollection AddEntryStore(this IServiceCollection services) => services.AddSingleton<EntryStore>();
    }

    public class EntryStore
    {
        private readonly Dictionary<string, byte[]> _entries = new();

        public byte[] Load(string key)
        {
            if (!_entries.TryGetValue(key, out var bytes))
                _entries[key] = bytes = File.ReadAllBytes(key);
            return bytes;
        }
    }
}
