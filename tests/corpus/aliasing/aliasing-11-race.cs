// case: aliasing-11-race
// sdk: console
// expect: MAP001 Matrix.Rows.SparseMatrix._pivots
// why: the ref parameter makes both maps of the object one before the threads start

namespace Matrix.Rows;

public sealed class SparseMatrix
{
    private Dictionary<int, double> _pivots = new();
    private Dictionary<int, double>? _scaled;

    public void Solve()
    {
        Prepare(ref _scaled, _pivots);
        var scaled = _scaled!;
        var pivots = _pivots;
        var left = new Thread(() => Sweep(pivots, 1));
        var right = new Thread(() => Sweep(scaled, 2));
        left.Start();
        right.Start();
        left.Join();
        right.Join();
    }

    private static void Prepare(ref Dictionary<int, double>? target, Dictionary<int, double> source)
    {
        target = source;
    }

    private static void Sweep(Dictionary<int, double> rows, double scale)
    {
        for (var i = 0; i < 500; i++)
            rows[i] = i / scale;
    }
}

public static class Program
{
    public static void Main() => new SparseMatrix().Solve();
}
