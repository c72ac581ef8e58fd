// case: async-23-safe
// sdk: console
// expect: none
// why: each walk reads a book of its own with the methods that the main flow has used before, and five objects hold the map

namespace Books.Read.Own;

public sealed class Page
{
    public Dictionary<string, int> Words { get; } = new();
}

public sealed class Chapter
{
    public List<Page> Pages { get; } = new();
}

public sealed class Part
{
    public List<Chapter> Chapters { get; } = new();
}

public sealed class Book
{
    public List<Part> Parts { get; } = new();
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var first = await ReadAsync("first");
        var books = await Task.WhenAll(args.Select(name => ReadAsync(name)));
        Console.WriteLine(first.Parts.Count + books.Length);
    }

    private static async Task<Book> ReadAsync(string name)
    {
        await Task.Delay(10);
        var book = new Book();
        await FillAsync(book, name);
        foreach (var page in book.Parts.SelectMany(part => part.Chapters).SelectMany(chapter => chapter.Pages)) page.Words["end"] = 1;
        return book;
    }

    private static async Task FillAsync(Book book, string name)
    {
        await Task.Delay(10);
        var page = new Page();
        var chapter = new Chapter();
        chapter.Pages.Add(page);
        var part = new Part();
        part.Chapters.Add(chapter);
        book.Parts.Add(part);
        await Task.Delay(10);
        page.Words[name] = 2;
    }
}
