// case: boundary-07-safe
// sdk: library
// expect: none
// why: the map is given to an instance of a known class
using System.Collections.Concurrent;

namespace Render.Layouts;

public interface IFilter
{
    string Apply(string text);
}

public sealed class Templates(Type filterType)
{
    private readonly ConcurrentDictionary<string, string> _variables = new();

    public void Set(string name, string value) => _variables[name] = value;

    public string Render(string text)
    {
        IFilter filter = filterType == typeof(Filter) ? new Filter(_variables) : throw new NotSupportedException();
        return filter.Apply(text);
    }
}

internal sealed class Filter(ConcurrentDictionary<string, string> variables) : IFilter
{
    public string Apply(string text) => variables.TryGetValue(text, out var value) ? value : text;
}
