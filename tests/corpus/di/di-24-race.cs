// case: di-24-race
// sdk: web
// expect: MAP001 Words.ShopRace.Dictionaries._opened
// why: the framework asks the one factory for readers from every request
using Microsoft.Extensions.Localization;
using Words.ShopRace;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IStringLocalizerFactory, Dictionaries>();
builder.Build().Run();

namespace Words.ShopRace
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
