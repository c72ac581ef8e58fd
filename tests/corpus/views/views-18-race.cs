// case: views-18-race
// sdk: library
// expect: MAP007 Cards.Deck.CardIndex._cards
// why: the field that callers read is set to the live set

namespace Cards.Deck;

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
            Last = _cards;
        }
    }
}
