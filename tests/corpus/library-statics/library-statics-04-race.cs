// case: library-statics-04-race
// sdk: library
// expect: MAP001|MAP002 Templating.Blocks.MacroTable._macros
// why: the Interlocked version counter shows that the type means to be shared

namespace Templating.Blocks;

public class MacroTable
{
    private readonly Dictionary<string, string> _macros = new();
    private int _version;

    public int Version => _version;

    public void Define(string name, string body)
    {
        _macros[name] = body;
        Interlocked.Increment(ref _version);
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
