// case: views-10-race
// sdk: library
// expect: MAP007 Teams.Roster.Roster._players
// why: the view made in the constructor is handed out beside the locked writers

namespace Teams.Roster;

using System.Collections.ObjectModel;

public sealed class Roster
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _players = new();
    private readonly ReadOnlyDictionary<int, string> _view;

    public Roster() => _view = new ReadOnlyDictionary<int, string>(_players);

    public void Sign(int number, string name)
    {
        lock (_lock) _players.Add(number, name);
    }

    public IReadOnlyDictionary<int, string> Players => _view;
}
