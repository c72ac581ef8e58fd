// case: aliasing-05-safe
// sdk: console
// expect: none
// why: the automation thread finds a copy of the session's map in the list and writes it

namespace Mixer.Stems;

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
        automation.Add(new Dictionary<string, double>(_tempo));
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
