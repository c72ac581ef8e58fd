// case: async-04-safe
// sdk: console
// expect: none
// why: the method returns a task that the caller awaits
namespace Till.Register;

public class PriceList
{
    private readonly Dictionary<string, int> _cents = new();

    public async Task Load(string file)
    {
        var lines = await File.ReadAllLinesAsync(file);
        foreach (var line in lines)
        {
            var split = line.IndexOf('=');
            _cents[line[..split]] = int.Parse(line[(split + 1)..]);
        }
    }

    public int Cents(string article) => _cents.TryGetValue(article, out var cents) ? cents : -1;
}

internal static class Cashier
{
    private static async Task Main()
    {
        var prices = new PriceList();
        await prices.Load("prices.ini");
        string article;
        while ((article = await Console.In.ReadLineAsync()) != null)
            Console.WriteLine(prices.Cents(article));
    }
}
