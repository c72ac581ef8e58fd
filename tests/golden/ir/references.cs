namespace Shop;

public struct Box { public Dictionary<int, int> Map; }

public class Places
{
    private int _next;
    private Dictionary<int, List<int>>? _lists;
    private Box _box;
    private readonly int[] _slots = new int[4];

    public int this[int i] { get => _slots[i]; set => _slots[i] = value; }

    public List<int> Of(int key)
    {
        Interlocked.Increment(ref _next);
        _lists ??= new();
        if (!_lists.TryGetValue(key, out var list)) _lists[key] = list = [];
        this[key] += 2;
        this[key]++;
        ref var slot = ref _slots[1];
        slot = 5;
        _box.Map = new();
        return list;
    }

    public bool Try(out int value) => int.TryParse("3", out value) || (value = 3) > 2;
}
