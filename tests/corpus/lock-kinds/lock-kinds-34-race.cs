// case: lock-kinds-34-race
// sdk: library
// expect: MAP003 Menu.Kitchen.DishBoard._dishes
// why: the single operations of the wrapper are synchronized, but the walk over it is not

namespace Menu.Kitchen;

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
        foreach (DictionaryEntry entry in _dishes)
        {
            card.Append(entry.Key).Append(": ").Append(entry.Value).AppendLine();
        }
        return card.ToString();
    }
}
