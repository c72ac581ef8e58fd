// case: lock-identity-04-safe
// sdk: library
// expect: none
// why: the local is an alias of the lock object that the other method takes

namespace Polls.Options;

public sealed class PollResult
{
    private readonly object _answersLock = new();
    private readonly object _closingLock = new();
    private readonly Dictionary<Guid, int> _answers = new();
    private bool _closed;

    public void Answer(Guid voter, int option)
    {
        lock (_answersLock)
        {
            _answers[voter] = option;
        }
    }

    public void Withdraw(Guid voter)
    {
        var sync = _answersLock;
        lock (sync)
        {
            _answers.Remove(voter);
        }
    }

    public void Close()
    {
        lock (_closingLock)
        {
            _closed = true;
        }
    }

    public bool IsClosed
    {
        get { lock (_closingLock) return _closed; }
    }
}
