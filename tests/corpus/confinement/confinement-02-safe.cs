// case: confinement-02-safe
// sdk: console
// expect: none
// why: the attribute on the static field gives each thread its own dictionary
namespace Parse.Lexemes;

public sealed class Interner
{
    [ThreadStatic]
    private static Dictionary<string, string> _pool;

    public string Intern(string token)
    {
        _pool ??= new Dictionary<string, string>();
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
