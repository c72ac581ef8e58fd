// case: guards-interproc-02-safe
// sdk: console
// expect: none
// why: the lambda takes the lock itself when it runs

namespace Reports.Sheets;

public sealed class Sheet
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _cells = new();
    private readonly List<Task> _running = new();

    public void Recalculate(string cell, Func<double> formula)
    {
        lock (_sync)
        {
            _running.Add(Task.Run(() =>
            {
                var value = formula();
                lock (_sync)
                {
                    _cells[cell] = value;
                }
            }));
        }
    }

    public void Finish()
    {
        Task[] running;
        lock (_sync)
        {
            running = _running.ToArray();
        }
        Task.WaitAll(running);
    }
}

public static class Program
{
    public static void Main()
    {
        var sheet = new Sheet();
        for (var i = 1; i < 40; i++)
        {
            var row = i;
            sheet.Recalculate("B" + row, () => Math.Sqrt(row));
        }
        sheet.Finish();
    }
}
