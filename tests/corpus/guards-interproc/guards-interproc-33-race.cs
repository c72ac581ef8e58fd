// case: guards-interproc-33-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Bots.Chat.BotMemory._facts
// why: an exception handler repairs the map after the region was left

namespace Bots.Chat;

public sealed class BotMemory
{
    private readonly object _lock = new();
    private readonly Dictionary<string, string> _facts = new();

    public void Learn(string fact, Func<string, string> check)
    {
        try
        {
            lock (_lock)
            {
                _facts[fact] = "pending";
                _facts[fact] = check(fact);
            }
        }
        catch (InvalidOperationException)
        {
            _facts.Remove(fact);
        }
    }
}
