// case: check-then-act-16-race
// sdk: library
// expect: MAP010 Polls.Ballots.Voting._ballots
// why: the voter is searched among all ballots and the ballot is then set, so two ballots of one voter may both count
using System.Collections.Concurrent;

namespace Polls.Ballots;

public sealed record Ballot(Guid Voter, string Choice);

public sealed class Voting
{
    private readonly ConcurrentDictionary<int, Ballot> _ballots = new();
    private int _number;

    public bool Cast(Guid voter, string choice)
    {
        {
            if (_ballots.Values.Any(b => b.Voter == voter))
                return false;
            _ballots[Interlocked.Increment(ref _number)] = new Ballot(voter, choice);
            return true;
        }
    }

    public int CountOf(string choice) => _ballots.Count(b => b.Value.Choice == choice);
}
