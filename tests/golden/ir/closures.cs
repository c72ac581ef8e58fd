namespace Shop;

public class Runner
{
    private int _count;

    public void Run(Dictionary<int, int> prices, string[] names)
    {
        var total = 0;
        foreach (var name in names)
        {
            var copy = name;
            Task.Run(() => { total += copy.Length; prices[total] = _count; });
        }
        Task.Run(() => _count++);
        Task.Run(() => Console.WriteLine("nothing"));
        Add(3);
        void Add(int n) { total += n; }
    }
}
