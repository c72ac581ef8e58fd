// case: aspnet-03-race
// sdk: web
// expect: MAP001|MAP002 Booking.Seats.SeatPlan._taken
// why: the plan is one singleton, and requests to both controllers change and read its dictionary without a lock
using Microsoft.AspNetCore.Mvc;
using Booking.Seats;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<SeatPlan>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Booking.Seats
{
    public class SeatPlan
    {
        private readonly object _sync = new();
        private readonly Dictionary<string, string> _taken = new();

        public bool Reserve(string seat, string guest)
        {
            return _taken.TryAdd(seat, guest);
        }

        public string GuestOf(string seat)
        {
            return _taken.TryGetValue(seat, out var guest) ? guest : "";
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
