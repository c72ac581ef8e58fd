// case: check-then-act-16-safe
// sdk: library
// expect: none
// why: the search and the setting are under one lock that every caller takes
using System.Collections.Concurrent;

namespace Polls.Votes;

public sealed record Ballot(Guid Voter, string Choice);

public sealed class Voting
{
    private readonly ConcurrentDictionary<int, Ballot> _ballots = new();
    private readonly object _casting = new();
    private int _number;

    public bool Cast(Guid voter, string choice)
    {
        lock (_casting)
        {
            if (_ballots.Values.Any(b => b.Voter == voter))
                return false;
            _ballots[Interlocked.Increment(ref _number)] = new Ballot(voter, choice);
            return true;
        }
    }

    public int CountOf(string choice) => _ballots.Count(b => b.Value.Choice == choice);
}
