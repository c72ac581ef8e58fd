// case: language-03-race
// sdk: console
// expect: MAP002 Loans.Ratings.TermSheet._terms
// why: the pattern with an out variable reads the map beside the writing task

namespace Loans.Ratings;

public sealed class TermSheet
{
    private readonly object _lock = new();
    private readonly Dictionary<string, object> _terms = new();

    public void Set(string name, object value)
    {
        lock (_lock)
        {
            _terms[name] = value;
        }
    }

    public string Describe(string name)
    {
        return _terms is { Count: > 0 } terms && terms.TryGetValue(name, out var value)
            ? value switch
            {
                decimal rate => $"{rate:P}",
                int months => $"{months} months",
                _ => value.ToString() ?? "",
            }
            : "open";
    }
}

public static class Program
{
    public static void Main()
    {
        var sheet = new TermSheet();
        var pricing = Task.Run(() =>
        {
            sheet.Set("rate", 0.041m);
            sheet.Set("duration", 36);
        });
        Console.WriteLine(sheet.Describe("duration"));
        pricing.Wait();
    }
}
