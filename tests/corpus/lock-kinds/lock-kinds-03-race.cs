// case: lock-kinds-03-race
// sdk: console
// expect: MAP002 Packets.Flows.FlowTable._bytes
// why: the lookup does not take the spin lock that the update takes

namespace Packets.Flows;

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
        return _bytes.GetValueOrDefault(flow);
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
