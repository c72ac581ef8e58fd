// case: library-statics-04-safe
// sdk: library
// expect: none
// why: nothing in the type shows that it means to be shared

namespace Templating.Macros;

public class MacroTable
{
    private readonly Dictionary<string, string> _macros = new();
    private int _version;

    public int Version => _version;

    public void Define(string name, string body)
    {
        _macros[name] = body;
        _version++;
    }

    public string Expand(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (_macros.TryGetValue(words[i], out var body))
                words[i] = body;
        }
        return string.Join(" ", words);
    }
}
