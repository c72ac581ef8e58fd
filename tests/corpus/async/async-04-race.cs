// case: async-04-race
// sdk: console
// expect: MAP002 Till.Cashier.PriceList._cents
// why: the async void method returns at its first await and fills the dictionary beside the caller
namespace Till.Cashier;

public class PriceList
{
    private readonly Dictionary<string, int> _cents = new();

    public async void Load(string file)
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
        prices.Load("prices.ini");
        string article;
        while ((article = await Console.In.ReadLineAsync()) != null)
            Console.WriteLine(prices.Cents(article));
    }
}
