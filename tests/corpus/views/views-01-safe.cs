// case: views-01-safe
// sdk: library
// expect: none
// why: an array of the keys leaves the lock

namespace Tickets.Closed;

public sealed class TicketQueue
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _byNumber = new();

    public void Open(int number, string subject)
    {
        lock (_gate)
        {
            _byNumber[number] = subject;
        }
    }

    public IReadOnlyCollection<int> Numbers
    {
        get
        {
            lock (_gate)
            {
                return _byNumber.Keys.ToArray();
            }
        }
    }
}
