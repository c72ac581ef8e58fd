// case: enumeration-01-race
// sdk: console
// expect: MAP003 Chat.Rooms.Core.Room._members
// why: the broadcast enumerates the members without the lock that the joins hold

namespace Chat.Rooms.Core;

public sealed class Room
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Action<string>> _members = new();

    public void Join(string name, Action<string> sink)
    {
        lock (_gate)
        {
            _members[name] = sink;
        }
    }

    public void Broadcast(string text)
    {
        foreach (var member in _members)
            member.Value(text);
    }
}

public static class Program
{
    public static void Main()
    {
        var room = new Room();
        var joins = Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                room.Join("user" + i, Console.WriteLine);
        });
        for (var i = 0; i < 10; i++)
            room.Broadcast("hello " + i);
        joins.Wait();
    }
}
