// case: language-03-safe
// sdk: console
// expect: none
// why: the pattern with an out variable reads the map under the lock of the writing task

namespace Loans.Terms;

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
        lock (_lock)
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
