// case: map-types-05-safe
// sdk: console
// expect: none
// why: one thread writes the Hashtable beside a reader, which it allows

using System.Collections;

namespace Legacy.Terminals;

public class TerminalTable
{
    private readonly Hashtable _terminals = new Hashtable();

    public void Connect(string terminal) => _terminals[terminal] = DateTime.Now;

    public bool IsConnected(string terminal) => _terminals[terminal] != null;
}

public static class Program
{
    private static readonly TerminalTable Table = new TerminalTable();

    public static void Main()
    {
        var listener = new Thread(Listen);
        listener.Start();
        for (var i = 0; i < 5; i++)
        {
            Console.WriteLine(Table.IsConnected("tty" + i));
            Thread.Sleep(100);
        }
        listener.Join();
    }

    private static void Listen()
    {
        for (var i = 0; i < 100; i++)
            Table.Connect("tty" + i);
    }
}
