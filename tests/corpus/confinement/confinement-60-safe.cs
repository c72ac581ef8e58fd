// case: confinement-60-safe
// sdk: console
// expect: none
// why: only the constructor fills the lexicon of its own, however many are made

namespace Deep.Own;

public sealed class Lexicon
{
    private readonly Dictionary<string, int> _words = new();
    private readonly string _name;

    public Lexicon(string name)
    {
        _name = name.Trim();
        Fill(name);
    }

    public int this[string word] => _words.TryGetValue(word, out var number) ? number : 0;

    public override string ToString() => _name;

    private void Fill(string text)
    {
        foreach (var word in text.Split(' '))
            _words[word] = word.Length;
    }
}

public sealed class Shelf(string name)
{
    public Lexicon Lexicon { get; } = new(name);
}

public sealed class Room(string name)
{
    public Shelf Shelf { get; } = new(name);
}

public sealed class Floor(string name)
{
    public Room Room { get; } = new(name);
}

public sealed class House(string name)
{
    public Floor Floor { get; } = new(name);
}

public static class Program
{
    private static readonly List<House> Houses = [];

    public static void Main()
    {
        var running = new List<Task>();
        for (var i = 0; i < 4; i++)
            running.Add(Task.Run(() => Build("one two three")));
        Task.WaitAll(running.ToArray());
    }

    private static void Build(string name)
    {
        var house = new House(name);
        lock (Houses)
        {
            Houses.Add(house);
        }
        lock (Houses)
        {
            foreach (var other in Houses)
            {
                Console.WriteLine(other.Floor.Room.Shelf.Lexicon["one"]);
            }
        }
    }
}
