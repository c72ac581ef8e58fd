// case: lazy-init-02-safe
// sdk: web
// expect: none
// why: LazyInitializer lets one of the created maps win and gives it to both
using System.Collections.Concurrent;
using Push.Terminals;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<DeviceTokens>();
var app = builder.Build();
app.MapPut("/devices/{user}", (string user, string token, DeviceTokens tokens) => tokens.Put(user, token));
app.MapGet("/devices/{user}", (string user, DeviceTokens tokens) => tokens.Get(user));
app.Run();

namespace Push.Terminals
{
    public class DeviceTokens
    {
        private ConcurrentDictionary<string, string> _tokens;

        public void Put(string user, string token)
        {
            var tokens = LazyInitializer.EnsureInitialized(ref _tokens, () => new ConcurrentDictionary<string, string>());
            tokens[user] = token;
        }

        public string Get(string user)
        {
            var tokens = _tokens;
            return tokens != null && tokens.TryGetValue(user, out var token) ? token : "";
        }
    }
}
