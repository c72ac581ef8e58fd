// case: roots-10-safe
// sdk: console
// expect: none
// why: each thread gets a dictionary of its own as its start parameter
namespace Votes.Counties;

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
        var east = new Dictionary<string, int>();
        var west = new Dictionary<string, int>();
        var first = new Thread(CountVotes);
        var second = new Thread(CountVotes);
        first.Start(east);
        second.Start(west);
        first.Join();
        second.Join();
        Console.WriteLine(east["yes"] + west["yes"]);
    }
}
