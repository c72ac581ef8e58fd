// case: aspnet-05-race
// sdk: web
// expect: MAP002 Fleet.Vehicles.VehicleEndpoints.Positions
// why: the position update holds the lock but the lookup of another request does not
using Fleet.Vehicles;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGroup("/vehicles").MapVehicles();
app.Run();

namespace Fleet.Vehicles
{
    public record Position(double Lat, double Lon, DateTime At);

    public static class VehicleEndpoints
    {
        private static readonly object Gate = new();
        private static readonly Dictionary<string, Position> Positions = new();

        public static RouteGroupBuilder MapVehicles(this RouteGroupBuilder group)
        {
            group.MapPut("/{plate}", (string plate, double lat, double lon) =>
            {
                lock (Gate)
                {
                    Positions[plate] = new Position(lat, lon, DateTime.UtcNow);
                }
                return Results.NoContent();
            });

            group.MapGet("/{plate}", (string plate) =>
            {
                Position last;
                if (!Positions.TryGetValue(plate, out last))
                    return Results.NotFound();
                return Results.Ok(last);
            });

            return group;
        }
    }
}
