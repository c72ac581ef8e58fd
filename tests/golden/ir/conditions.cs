namespace Shop;

public class Gate
{
    private static readonly object Sync = new();
    private readonly Dictionary<string, int> _map = new();

    public int Enter(string? key, bool force)
    {
        if (!(key != null && (force || Monitor.TryEnter(Sync)))) return 0;
        var found = _map.TryGetValue(key, out var value) && value > 0;
        var text = key ?? "none";
        while (!found && _map.Count < 3) _map[text] = found ? 1 : 2;
        return value;
    }

    public void Take()
    {
        var taken = false;
        try
        {
            Monitor.Enter(Sync, ref taken);
            _map.Remove("x");
        }
        finally
        {
            if (taken) Monitor.Exit(Sync);
        }
    }
}
