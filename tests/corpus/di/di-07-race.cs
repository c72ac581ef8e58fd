// case: di-07-race
// sdk: web
// expect: MAP001|MAP002 Licenses.Seats.PlainLedger._seats
// why: the registered implementation is the one without a lock
using Licenses.Seats;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ILedger, PlainLedger>();
var app = builder.Build();
app.MapPost("/seats/{user}", (string user, ILedger ledger) => ledger.Claim(user));
app.MapDelete("/seats/{user}", (string user, ILedger ledger) => ledger.Free(user));
app.Run();

namespace Licenses.Seats
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
