// case: lazy-init-14-safe
// sdk: console
// expect: none
// why: the field is set once the map is filled, and tested again under the lock
namespace Dictionary.Thesaurus;

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
                    var terms = new Dictionary<string, string>();
                    foreach (var line in File.ReadLines("terms.txt"))
                        terms[line.Split(':')[0]] = line;
                    _terms = terms;
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
