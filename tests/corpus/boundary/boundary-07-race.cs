// case: boundary-07-race
// sdk: library
// expect: MAP040 Render.Templates.Templates._variables
// why: the map is given to an instance that is created through its type object
using System.Collections.Concurrent;

namespace Render.Templates;

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
        var filter = (IFilter)Activator.CreateInstance(filterType, _variables)!;
        return filter.Apply(text);
    }
}

internal sealed class Filter(ConcurrentDictionary<string, string> variables) : IFilter
{
    public string Apply(string text) => variables.TryGetValue(text, out var value) ? value : text;
}
