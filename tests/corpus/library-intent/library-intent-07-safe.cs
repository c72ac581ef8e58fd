// case: library-intent-07-safe
// sdk: library
// expect: none
// why: the registration of the library makes the store transient
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

namespace Acme.Caching.Transient
{
    public static class CachingRegistration
    {
        public static IServiceCollection AddEntryStore(this IServiceCollection services) => services.AddTransient<EntryStore>();
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
