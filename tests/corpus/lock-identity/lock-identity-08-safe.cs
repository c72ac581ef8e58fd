// case: lock-identity-08-safe
// sdk: console
// expect: none
// why: the box office locks the gate of the hall whose seats it books

namespace Theatre.Boxes;

public sealed class SeatMap
{
    public readonly object Gate = new();
    public readonly Dictionary<string, string> Taken = new();
}

public sealed class BoxOffice
{
    private readonly SeatMap _main;
    private readonly SeatMap _studio;

    public BoxOffice(SeatMap main, SeatMap studio)
    {
        _main = main;
        _studio = studio;
    }

    public void Sell(string seat, string name)
    {
        lock (_main.Gate)
        {
            _main.Taken[seat] = name;
        }
    }

    public void Swap(string seat, string name)
    {
        lock (_main.Gate)
        {
            _main.Taken[seat] = name;
        }
        lock (_studio.Gate)
        {
            _studio.Taken.Remove(seat);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var office = new BoxOffice(new SeatMap(), new SeatMap());
        var window = new Thread(() => { for (var i = 0; i < 50; i++) office.Sell("R" + i, "window"); });
        var phone = new Thread(() => { for (var i = 0; i < 50; i++) office.Swap("R" + i, "phone"); });
        window.Start();
        phone.Start();
        window.Join();
        phone.Join();
    }
}
