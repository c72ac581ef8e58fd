// case: di-02-race
// sdk: web
// expect: MAP001|MAP002 Bank.Sessions.RequestState._values
// why: the singleton keeps the scoped state it got at construction, so all requests share it
using Bank.Sessions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<RequestState>();
builder.Services.AddSingleton<AuditTrail>();
var app = builder.Build();

app.MapPost("/transfer/{account}", (string account, decimal amount, AuditTrail audit) =>
{
    audit.Note("account", account);
    audit.Note("amount", amount.ToString("F2"));
    return audit.Read("account");
});
app.Run();

namespace Bank.Sessions
{
    public class RequestState
    {
        private readonly Dictionary<string, string> _values = new();
        public void Put(string key, string value) => _values[key] = value;
        public string Take(string key) => _values.TryGetValue(key, out var value) ? value : "";
    }

    public class AuditTrail
    {
        private readonly RequestState _state;

        public AuditTrail(RequestState state) => _state = state;

        public void Note(string key, string value) => _state.Put(key, value);
        public string Read(string key) => _state.Take(key);
    }
}
