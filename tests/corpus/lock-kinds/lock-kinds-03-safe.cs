// case: lock-kinds-03-safe
// sdk: console
// expect: none
// why: the lookup takes the spin lock that the update takes

namespace Packets.Peers;

public sealed class FlowTable
{
    private readonly Dictionary<int, long> _bytes = new();
    private SpinLock _spin = new(enableThreadOwnerTracking: false);

    public void Account(int flow, int length)
    {
        var taken = false;
        try
        {
            _spin.Enter(ref taken);
            _bytes[flow] = _bytes.GetValueOrDefault(flow) + length;
        }
        finally
        {
            if (taken)
                _spin.Exit();
        }
    }

    public long Total(int flow)
    {
        var taken = false;
        try
        {
            _spin.Enter(ref taken);
            return _bytes.GetValueOrDefault(flow);
        }
        finally
        {
            if (taken)
                _spin.Exit();
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var flows = new FlowTable();
        var capture = Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
                flows.Account(i % 128, 1500);
        });
        Console.WriteLine(flows.Total(17));
        capture.Wait();
    }
}
