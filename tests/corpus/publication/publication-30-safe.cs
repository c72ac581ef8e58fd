// case: publication-30-safe
// sdk: library
// expect: none
// why: the table is complete when the plan takes it over, and nobody changes it afterwards

namespace Clinic.Scheduling;

internal sealed class RoomPlan
{
    private Dictionary<string, int> _rooms = new();

    internal void TakeOver(Dictionary<string, int> rooms)
    {
        _rooms = rooms;
    }

    internal bool TryFind(string doctor, out int room) => _rooms.TryGetValue(doctor, out room);
}

public static class Reception
{
    private static readonly RoomPlan Plan = new();

    public static void Publish(IReadOnlyList<(string Doctor, int Room)> roster)
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (doctor, room) in roster)
        {
            table[doctor] = room;
        }
        Plan.TakeOver(table);
    }

    public static string Direct(string doctor) =>
        Plan.TryFind(doctor, out var room) ? $"room {room}" : "please wait";
}
