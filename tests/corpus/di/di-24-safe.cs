// case: di-24-safe
// sdk: web
// expect: none
// why: each that asks gets a factory of its own
using Microsoft.Extensions.Localization;
using Words.ShopSafe;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<IStringLocalizerFactory, Dictionaries>();
builder.Build().Run();

namespace Words.ShopSafe
{
    public sealed class Dictionaries : IStringLocalizerFactory
    {
        private readonly Dictionary<string, int> _opened = new();

        public IStringLocalizer Create(Type resourceSource) => Open(resourceSource.Name);

        public IStringLocalizer Create(string baseName, string location) => Open(baseName);

        private Reader Open(string name)
        {
            _opened[name] = name.Length;
            return new Reader(name);
        }
    }

    public sealed class Reader(string name) : IStringLocalizer
    {
        public LocalizedString this[string key] => new(name, key);

        public LocalizedString this[string key, params object[] arguments] => new(name, key);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
