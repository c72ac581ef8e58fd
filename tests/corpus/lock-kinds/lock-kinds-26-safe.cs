// case: lock-kinds-26-safe
// sdk: library
// expect: none
// why: the synchronized method locks this, and so does the other one

namespace Chess.Leagues;

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
        lock (this)
        {
            return _pairs.TryGetValue(white, out var black) ? black : "(bye)";
        }
    }
}
