// case: aspnet-03-safe
// sdk: web
// expect: none
// why: the plan is a singleton, but each of its methods holds the lock while it touches the dictionary
using Microsoft.AspNetCore.Mvc;
using Booking.Places;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<SeatPlan>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Booking.Places
{
    public class SeatPlan
    {
        private readonly object _sync = new();
        private readonly Dictionary<string, string> _taken = new();

        public bool Reserve(string seat, string guest)
        {
            lock (_sync)
            {
                return _taken.TryAdd(seat, guest);
            }
        }

        public string GuestOf(string seat)
        {
            lock (_sync)
            {
                return _taken.TryGetValue(seat, out var guest) ? guest : "";
            }
        }
    }

    [ApiController]
    [Route("reservations")]
    public class ReservationsController(SeatPlan plan) : ControllerBase
    {
        [HttpPost("{seat}")]
        public IActionResult Post(string seat, [FromQuery] string guest)
            => plan.Reserve(seat, guest) ? Ok() : Conflict();
    }

    [ApiController]
    [Route("seats")]
    public class SeatsController(SeatPlan plan) : ControllerBase
    {
        [HttpGet("{seat}")]
        public string Get(string seat) => plan.GuestOf(seat);
    }
}
