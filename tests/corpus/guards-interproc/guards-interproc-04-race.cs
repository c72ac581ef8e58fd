// case: guards-interproc-04-race
// sdk: console
// expect: MAP001 Sonar.Contacts.ContactPlot._bearings
// why: the event is raised after the lock, so its handler writes the map unguarded on two threads

namespace Sonar.Contacts;

public sealed class Receiver
{
    private readonly object _gate = new();
    private int _pings;

    public event Action<string, int>? Heard;

    public void Ping(string contact, int bearing)
    {
        lock (_gate)
        {
            _pings++;
        }
        Heard?.Invoke(contact, bearing);
    }
}

public sealed class ContactPlot
{
    private readonly Dictionary<string, int> _bearings = new();

    public ContactPlot(Receiver receiver) => receiver.Heard += OnHeard;

    private void OnHeard(string contact, int bearing) => _bearings[contact] = bearing;
}

public static class Program
{
    public static void Main()
    {
        var receiver = new Receiver();
        var plot = new ContactPlot(receiver);
        var bow = new Thread(() => { for (var i = 0; i < 90; i++) receiver.Ping("C" + i % 4, i); });
        var tow = new Thread(() => { for (var i = 90; i < 180; i++) receiver.Ping("C" + i % 6, i); });
        bow.Start();
        tow.Start();
        bow.Join();
        tow.Join();
        GC.KeepAlive(plot);
    }
}
