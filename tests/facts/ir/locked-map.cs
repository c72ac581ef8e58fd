// sdk: console
namespace Facts;

public sealed class Stock
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _units = new();

    public void Book(string sku, int units)
    {
        lock (_gate)                                   //@ ir LoadField, Lock, Throw, Unlock
        {
            _units[sku] = units;                       //@ ir LoadField, Call
        }
    }

    public int Count() => _units.Count;                //@ ir LoadField, Call, Return
}

public static class Program
{
    public static void Main()
    {
        var stock = new Stock();                       //@ ir Allocate, Call, StoreField
        //@ ir Allocate, Call, LoadField, MakeDelegate, Return
        var worker = new Thread(() => stock.Book("a", 1));
        worker.Start();                                //@ ir Call
        worker.Join();                                 //@ ir Call
    }
}
