// case: lock-kinds-34-safe
// sdk: library
// expect: none
// why: the walk over the wrapper holds the lock that its single operations take

namespace Menu.Bar;

using System.Collections;
using System.Text;

public class DishBoard
{
    private readonly Hashtable _dishes = Hashtable.Synchronized(new Hashtable());

    public void Price(string dish, decimal price) => _dishes[dish] = price;

    public void Remove(string dish) => _dishes.Remove(dish);

    public string Render()
    {
        var card = new StringBuilder();
        lock (_dishes.SyncRoot)
        {
            foreach (DictionaryEntry entry in _dishes)
            {
                card.Append(entry.Key).Append(": ").Append(entry.Value).AppendLine();
            }
        }
        return card.ToString();
    }
}
