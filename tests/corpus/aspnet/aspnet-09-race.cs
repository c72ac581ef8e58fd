// case: aspnet-09-race
// sdk: web
// expect: MAP001|MAP002 Clinic.Appointments.AppointmentApi.ByRoom
// why: the method groups are endpoint handlers, each runs beside itself and beside the other
using Clinic.Appointments;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/rooms/{room:int}/{patient}", AppointmentApi.Assign);
app.MapDelete("/rooms/{room:int}", AppointmentApi.Release);
app.Run();

namespace Clinic.Appointments
{
    public static class AppointmentApi
    {
        private static readonly SortedDictionary<int, string> ByRoom = new();
        private static readonly Lock Sync = new();

        public static IResult Assign(int room, string patient)
        {
            if (ByRoom.ContainsKey(room))
                return Results.Conflict();
            ByRoom.Add(room, patient);
            return Results.Ok();
        }

        public static IResult Release(int room)
        {
            return ByRoom.Remove(room) ? Results.NoContent() : Results.NotFound();
        }
    }
}
