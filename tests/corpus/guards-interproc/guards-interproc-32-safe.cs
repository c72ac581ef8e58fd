// case: guards-interproc-32-safe
// sdk: library
// expect: none
// why: both stores behind the interface take the lock

namespace Yard.Bays;

internal interface ISlotStore
{
    void Put(int slot, string container);
}

public sealed class SlotTable
{
    private readonly object _lock = new();
    private readonly Dictionary<int, string> _slots = new();
    private readonly ISlotStore _store;

    public SlotTable(bool verbose) => _store = verbose ? new Loud(this) : new Quiet(this);

    public void Put(int slot, string container) => _store.Put(slot, container);

    private sealed class Quiet(SlotTable table) : ISlotStore
    {
        public void Put(int slot, string container)
        {
            lock (table._lock) table._slots[slot] = container;
        }
    }

    private sealed class Loud(SlotTable table) : ISlotStore
    {
        public void Put(int slot, string container)
        {
            Console.WriteLine($"{slot} <- {container}");
            lock (table._lock) table._slots[slot] = container;
        }
    }
}
