// case: async-23-race
// sdk: console
// expect: MAP001 Books.Read.Shared.Page.Words
// why: all walks fill the book that the main flow has read

namespace Books.Read.Shared;

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
        var first = await ReadAsync(new Book(), "first");
        var books = await Task.WhenAll(args.Select(name => ReadAsync(first, name)));
        Console.WriteLine(first.Parts.Count + books.Length);
    }

    private static async Task<Book> ReadAsync(Book book, string name)
    {
        await Task.Delay(10);
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
