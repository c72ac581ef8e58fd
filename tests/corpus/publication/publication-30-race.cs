// case: publication-30-race
// sdk: library
// expect: MAP001|MAP002|MAP020 Clinic.Scheduling.RoomPlan._rooms
// why: the plan takes the new table over before it is filled, while other callers look rooms up in it

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
        Plan.TakeOver(table);
        foreach (var (doctor, room) in roster)
        {
            table[doctor] = room;
        }
    }

    public static string Direct(string doctor) =>
        Plan.TryFind(doctor, out var room) ? $"room {room}" : "please wait";
}
