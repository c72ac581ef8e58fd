// case: views-01-race
// sdk: library
// expect: MAP007 Tickets.Open.TicketQueue._byNumber
// why: the live Keys view leaves the lock

namespace Tickets.Open;

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
                return _byNumber.Keys;
            }
        }
    }
}
