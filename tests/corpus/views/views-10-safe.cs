// case: views-10-safe
// sdk: library
// expect: none
// why: the view made in the constructor serves the locked methods alone

namespace Teams.Squad;

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

    public string[] Players
    {
        get { lock (_lock) return _view.Values.ToArray(); }
    }
}
