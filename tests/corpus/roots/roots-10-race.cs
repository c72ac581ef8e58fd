// case: roots-10-race
// sdk: console
// expect: MAP001|MAP002 Votes.Districts.Counter.Main.votes
// why: both threads get the same dictionary as their start parameter
namespace Votes.Districts;

public static class Counter
{
    private static void CountVotes(object state)
    {
        var tally = (Dictionary<string, int>)state;
        foreach (var ballot in Ballots())
        {
            if (tally.TryGetValue(ballot, out var count))
                tally[ballot] = count + 1;
            else
                tally[ballot] = 1;
        }
    }

    private static IEnumerable<string> Ballots()
    {
        for (var i = 0; i < 5000; i++)
            yield return i % 3 == 0 ? "yes" : "no";
    }

    public static void Main()
    {
        var votes = new Dictionary<string, int>();
        var first = new Thread(CountVotes);
        var second = new Thread(CountVotes);
        first.Start(votes);
        second.Start(votes);
        first.Join();
        second.Join();
        Console.WriteLine(votes["yes"]);
    }
}
