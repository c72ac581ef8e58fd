// case: guards-interproc-33-safe
// sdk: library
// expect: none
// why: an exception handler repairs the map inside the region

namespace Bots.Voice;

public sealed class BotMemory
{
    private readonly object _lock = new();
    private readonly Dictionary<string, string> _facts = new();

    public void Learn(string fact, Func<string, string> check)
    {
        lock (_lock)
        {
            try
            {
                _facts[fact] = "pending";
                _facts[fact] = check(fact);
            }
            catch (InvalidOperationException)
            {
                _facts.Remove(fact);
            }
        }
    }
}
