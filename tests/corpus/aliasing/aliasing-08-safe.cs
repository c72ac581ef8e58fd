// case: aliasing-08-safe
// sdk: console
// expect: none
// why: the two names of the directory lead to two screen maps

namespace Signage.Slides;

public sealed class Screen
{
    private readonly Dictionary<int, string> _slides = new();

    public IDictionary<int, string> Slides => _slides;
}

public sealed class ScreenDirectory
{
    private readonly Dictionary<string, IDictionary<int, string>> _byName = new();

    public ScreenDirectory(Screen lobby, Screen canteen)
    {
        _byName["lobby"] = lobby.Slides;
        _byName["canteen"] = canteen.Slides;
    }

    public IDictionary<int, string> Of(string name) => _byName[name];
}

public static class Program
{
    public static void Main()
    {
        var lobby = new Screen();
        var canteen = new Screen();
        var directory = new ScreenDirectory(lobby, canteen);
        var news = lobby.Slides;
        var menu = canteen.Slides;
        var a = Task.Run(() => { for (var i = 0; i < 20; i++) news[i] = "news " + i; });
        var b = Task.Run(() => { for (var i = 20; i < 40; i++) menu[i] = "menu " + i; });
        Task.WaitAll(a, b);
        Console.WriteLine(directory.Of("lobby").Count);
    }
}
