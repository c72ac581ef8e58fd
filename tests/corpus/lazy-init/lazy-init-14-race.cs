// case: lazy-init-14-race
// sdk: console
// expect: MAP012|MAP002 Dictionary.Glossary.Glossary._terms
// why: the field is set before the map is filled, so a thread that skips the lock looks up in a half filled map
namespace Dictionary.Glossary;

public sealed class Glossary
{
    private readonly object _gate = new();
    private Dictionary<string, string>? _terms;

    public string? Explain(string term)
    {
        if (_terms == null)
        {
            lock (_gate)
            {
                if (_terms == null)
                {
                    _terms = new Dictionary<string, string>();
                    foreach (var line in File.ReadLines("terms.txt"))
                        _terms[line.Split(':')[0]] = line;
                }
            }
        }
        return _terms.GetValueOrDefault(term);
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var glossary = new Glossary();
        Parallel.ForEach(args, term => Console.WriteLine(glossary.Explain(term)));
    }
}
