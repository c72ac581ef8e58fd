// case: lock-identity-23-race
// sdk: library
// expect: MAP004 Games.Lobby.Lobby._seats
// why: the two literals are two strings and so two locks

namespace Games.Lobby;

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
        lock ("Games.Lobby.Seat")
        {
            _seats.Remove(seat);
        }
    }
}
