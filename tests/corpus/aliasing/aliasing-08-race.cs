// case: aliasing-08-race
// sdk: console
// expect: MAP001|MAP006 Signage.Screens.Screen._slides
// why: the two names of the directory lead to the one screen map

namespace Signage.Screens;

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
        var directory = new ScreenDirectory(lobby, lobby);
        var news = directory.Of("lobby");
        var menu = directory.Of("canteen");
        var a = Task.Run(() => { for (var i = 0; i < 20; i++) news[i] = "news " + i; });
        var b = Task.Run(() => { for (var i = 20; i < 40; i++) menu[i] = "menu " + i; });
        Task.WaitAll(a, b);
        Console.WriteLine(directory.Of("lobby").Count);
    }
}
