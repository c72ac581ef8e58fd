// case: guards-interproc-32-race
// sdk: library
// expect: MAP001|MAP002 Yard.Slots.SlotTable._slots
// why: one of the two stores behind the interface takes no lock

namespace Yard.Slots;

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
            table._slots[slot] = container;
        }
    }
}
