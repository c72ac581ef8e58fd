// case: aliasing-07-race
// sdk: console
// expect: MAP002 Recipes.Amounts.RecipeBook._amounts
// why: the tuple hands the live map to Main while the import thread writes it

namespace Recipes.Amounts;

public sealed class RecipeBook
{
    private readonly Dictionary<string, double> _amounts = new() { ["salt"] = 2 };

    public (string Title, Dictionary<string, double> Amounts) Page()
    {
        return ("Bread", _amounts);
    }

    public void Import()
    {
        foreach (var name in new[] { "flour", "water", "yeast" })
            _amounts[name] = name.Length * 100;
    }
}

public static class Program
{
    public static void Main()
    {
        var book = new RecipeBook();
        var page = book.Page();
        var import = new Thread(book.Import);
        import.Start();
        var amounts = page.Amounts;
        Console.WriteLine(amounts.ContainsKey("flour") ? page.Title : "empty");
        import.Join();
    }
}
