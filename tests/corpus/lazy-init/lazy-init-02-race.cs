// case: lazy-init-02-race
// sdk: web
// expect: MAP012 Push.Devices.DeviceTokens._tokens
// why: two requests may both find the field null and each create a map, one of them with its token is lost
using System.Collections.Concurrent;
using Push.Devices;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<DeviceTokens>();
var app = builder.Build();
app.MapPut("/devices/{user}", (string user, string token, DeviceTokens tokens) => tokens.Put(user, token));
app.MapGet("/devices/{user}", (string user, DeviceTokens tokens) => tokens.Get(user));
app.Run();

namespace Push.Devices
{
    public class DeviceTokens
    {
        private ConcurrentDictionary<string, string> _tokens;

        public void Put(string user, string token)
        {
            if (_tokens == null)
                _tokens = new ConcurrentDictionary<string, string>();
            _tokens[user] = token;
        }

        public string Get(string user)
        {
            var tokens = _tokens;
            return tokens != null && tokens.TryGetValue(user, out var token) ? token : "";
        }
    }
}
