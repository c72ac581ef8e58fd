namespace Shop;

public class PriceCache
{
    private readonly Dictionary<string, decimal> _items = new();
    private readonly object _gate = new();

    public decimal Get(string key)
    {
        lock (_gate)
        {
            if (!_items.ContainsKey(key)) return 0;
            return _items[key];
        }
    }

    public void Clear(bool really)
    {
        try
        {
            if (really && _items.Count > 0) _items.Clear();
        }
        finally
        {
            Console.WriteLine("cleared");
        }
    }
}
