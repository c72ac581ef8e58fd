// case: lock-identity-23-safe
// sdk: library
// expect: none
// why: the constant and the literal are the same interned string

namespace Games.Room;

public class Lobby
{
    private const string LockName = "Games.Lobby.Seats";
    private static readonly Dictionary<int, string> _seats = new();

    public void Sit(int seat, string player)
    {
        lock (LockName)
        {
            _seats[seat] = player;
        }
    }

    public void StandUp(int seat)
    {
        lock ("Games.Lobby.Seats")
        {
            _seats.Remove(seat);
        }
    }
}
