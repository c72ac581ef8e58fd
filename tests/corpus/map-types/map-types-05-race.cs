// case: map-types-05-race
// sdk: console
// expect: MAP001 Legacy.Sessions.TerminalTable._terminals
// why: two threads write the Hashtable, which allows one writer only

using System.Collections;

namespace Legacy.Sessions;

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
        Table.Connect("console");
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
