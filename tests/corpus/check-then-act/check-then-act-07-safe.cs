// case: check-then-act-07-safe
// sdk: web
// expect: none
// why: the caller holds the lock over both helpers
using Parking.Slots;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<BayTable>();
var app = builder.Build();
app.MapPost("/bays/{bay:int}", (int bay, string plate, BayTable table) => table.Park(bay, plate));
app.MapDelete("/bays/{bay:int}", (int bay, BayTable table) => table.Leave(bay));
app.Run();

namespace Parking.Slots
{
    public class BayTable
    {
        private readonly object _gate = new();
        private readonly Dictionary<int, string> _plates = new();

        public bool Park(int bay, string plate)
        {
            lock (_gate)
            {
                if (IsTaken(bay))
                    return false;
                Put(bay, plate);
                return true;
            }
        }

        public void Leave(int bay)
        {
            lock (_gate)
                _plates.Remove(bay);
        }

        private bool IsTaken(int bay)
        {
            lock (_gate)
                return _plates.ContainsKey(bay);
        }

        private void Put(int bay, string plate)
        {
            lock (_gate)
                _plates[bay] = plate;
        }
    }
}
