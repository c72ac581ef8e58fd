// case: aspnet-09-safe
// sdk: web
// expect: none
// why: both handlers hold one static lock
using Clinic.Visits;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/rooms/{room:int}/{patient}", AppointmentApi.Assign);
app.MapDelete("/rooms/{room:int}", AppointmentApi.Release);
app.Run();

namespace Clinic.Visits
{
    public static class AppointmentApi
    {
        private static readonly SortedDictionary<int, string> ByRoom = new();
        private static readonly Lock Sync = new();

        public static IResult Assign(int room, string patient)
        {
            lock (Sync)
            {
                if (ByRoom.ContainsKey(room))
                    return Results.Conflict();
                ByRoom.Add(room, patient);
            }
            return Results.Ok();
        }

        public static IResult Release(int room)
        {
            lock (Sync)
            {
                return ByRoom.Remove(room) ? Results.NoContent() : Results.NotFound();
            }
        }
    }
}
