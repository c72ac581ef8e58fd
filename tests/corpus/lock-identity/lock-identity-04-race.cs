// case: lock-identity-04-race
// sdk: library
// expect: MAP004 Polls.Answers.PollResult._answers
// why: the local is an alias of the other lock object

namespace Polls.Answers;

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
        var sync = _closingLock;
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
