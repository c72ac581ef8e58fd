// case: views-18-safe
// sdk: library
// expect: none
// why: the field that callers read is set to a copy of the set

namespace Cards.Pile;

public sealed class CardIndex
{
    private readonly object _gate = new();
    private readonly HashSet<string> _cards = new();

    public IReadOnlySet<string>? Last { get; private set; }

    public void Deal(string card)
    {
        lock (_gate)
        {
            _cards.Add(card);
            Last = new HashSet<string>(_cards);
        }
    }
}
