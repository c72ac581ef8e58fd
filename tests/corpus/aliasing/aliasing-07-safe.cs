// case: aliasing-07-safe
// sdk: console
// expect: none
// why: the tuple hands a copy to Main that was made before the import thread started

namespace Recipes.Steps;

public sealed class RecipeBook
{
    private readonly Dictionary<string, double> _amounts = new() { ["salt"] = 2 };

    public (string Title, Dictionary<string, double> Amounts) Page()
    {
        return ("Bread", new Dictionary<string, double>(_amounts));
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
