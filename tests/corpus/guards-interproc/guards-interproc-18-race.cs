// case: guards-interproc-18-race
// sdk: library
// expect: MAP001|MAP002 Cinema.Seats.SeatMap._taken
// why: the local function also runs on the pool, after the region

namespace Cinema.Seats;

public sealed class SeatMap
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _taken = new();

    public void Reserve(IReadOnlyList<string> seats, int customer)
    {
        lock (_lock)
        {
            var free = seats.All(seat => !_taken.ContainsKey(seat));
            if (free)
            {
                Take(0);
            }
            else
            {
                Task.Delay(500).ContinueWith(_ => Take(1));
            }
        }

        void Take(int skip)
        {
            for (var i = skip; i < seats.Count; i++)
            {
                _taken[seats[i]] = customer;
            }
        }
    }
}
