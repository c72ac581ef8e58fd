// case: lock-kinds-26-race
// sdk: library
// expect: MAP004 Chess.Clubs.PairingList._pairs
// why: the synchronized method locks this, the other one a private object

namespace Chess.Clubs;

using System.Runtime.CompilerServices;

public class PairingList
{
    private readonly object _sync = new object();
    private readonly Dictionary<string, string> _pairs = new Dictionary<string, string>();

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Pair(string white, string black)
    {
        _pairs[white] = black;
    }

    public string Opponent(string white)
    {
        lock (_sync)
        {
            return _pairs.TryGetValue(white, out var black) ? black : "(bye)";
        }
    }
}
