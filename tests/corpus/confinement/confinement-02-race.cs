// case: confinement-02-race
// sdk: console
// expect: MAP001|MAP002 Parse.Tokens.Interner._pool
// why: the attribute has no effect on an instance field, so the workers share the dictionary of the one interner
namespace Parse.Tokens;

public sealed class Interner
{
    [ThreadStatic]
    private Dictionary<string, string> _pool = new();

    public string Intern(string token)
    {
        if (_pool.TryGetValue(token, out var same))
            return same;
        _pool.Add(token, token);
        return token;
    }
}

public static class Program
{
    private static readonly Interner Interner = new();

    private static void Parse(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            foreach (var token in line.Split(' '))
                Interner.Intern(token);
        }
    }

    public static void Main(string[] args)
    {
        Parallel.ForEach(args, Parse);
    }
}
