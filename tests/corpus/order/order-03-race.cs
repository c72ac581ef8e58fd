// case: order-03-race
// sdk: console
// expect: MAP002 Merge.Branches.TwoSided._ids
// why: the joined variable holds only one of the two threads that write
namespace Merge.Branches;

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
        slower.Join();
        return _ids.TryGetValue("L-7", out var id) ? id : -1;
    }

    public static void Main(string[] args) => Console.WriteLine(new TwoSided().Run(args.Length > 0));
}
