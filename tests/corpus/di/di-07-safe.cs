// case: di-07-safe
// sdk: web
// expect: none
// why: the registered implementation takes a lock, the other is never created
using Licenses.Grants;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ILedger, SyncLedger>();
var app = builder.Build();
app.MapPost("/seats/{user}", (string user, ILedger ledger) => ledger.Claim(user));
app.MapDelete("/seats/{user}", (string user, ILedger ledger) => ledger.Free(user));
app.Run();

namespace Licenses.Grants
{
    public interface ILedger
    {
        bool Claim(string user);
        bool Free(string user);
    }

    public sealed class PlainLedger : ILedger
    {
        private readonly Dictionary<string, DateTime> _seats = new();

        public bool Claim(string user) => _seats.Count < 100 && _seats.TryAdd(user, DateTime.UtcNow);
        public bool Free(string user) => _seats.Remove(user);
    }

    public sealed class SyncLedger : ILedger
    {
        private readonly object _gate = new();
        private readonly Dictionary<string, DateTime> _seats = new();

        public bool Claim(string user)
        {
            lock (_gate)
                return _seats.Count < 100 && _seats.TryAdd(user, DateTime.UtcNow);
        }

        public bool Free(string user)
        {
            lock (_gate)
                return _seats.Remove(user);
        }
    }
}
