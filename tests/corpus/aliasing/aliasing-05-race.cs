// case: aliasing-05-race
// sdk: console
// expect: MAP001|MAP002 Mixer.Tracks.Session._tempo
// why: the automation thread finds the session's map in the list and writes it

namespace Mixer.Tracks;

public sealed class Automation
{
    private readonly List<Dictionary<string, double>> _lanes = new();

    public void Add(Dictionary<string, double> lane) => _lanes.Add(lane);

    public void Play()
    {
        for (var beat = 0; beat < 64; beat++)
        {
            foreach (var lane in _lanes)
                lane["beat"] = beat;
        }
    }
}

public sealed class Session
{
    private readonly Dictionary<string, double> _tempo = new();

    public void Run()
    {
        var automation = new Automation();
        automation.Add(_tempo);
        var player = new Thread(automation.Play);
        player.Start();
        _tempo["master"] = 120;
        Console.WriteLine(_tempo.Count);
        player.Join();
    }
}

public static class Program
{
    public static void Main() => new Session().Run();
}
