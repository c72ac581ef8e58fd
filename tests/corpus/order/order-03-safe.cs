// case: order-03-safe
// sdk: console
// expect: none
// why: both threads that write are joined
namespace Merge.Streams;

public sealed class TwoSided
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ids = new();

    private void Fill(object prefix)
    {
        for (var i = 0; i < 1000; i++)
        {
            lock (_gate)
                _ids[$"{prefix}-{i}"] = i;
        }
    }

    public int Run(bool leftFirst)
    {
        var left = new Thread(Fill);
        var right = new Thread(Fill);
        left.Start("L");
        right.Start("R");
        var slower = leftFirst ? right : left;
        var faster = leftFirst ? left : right;
        slower.Join();
        faster.Join();
        return _ids.TryGetValue("L-7", out var id) ? id : -1;
    }

    public static void Main(string[] args) => Console.WriteLine(new TwoSided().Run(args.Length > 0));
}
