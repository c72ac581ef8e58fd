// case: guards-interproc-18-safe
// sdk: library
// expect: none
// why: the local function runs in the region alone

namespace Cinema.Boxes;

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
                Take(1);
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
