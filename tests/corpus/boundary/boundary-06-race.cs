// case: boundary-06-race
// sdk: library
// expect: MAP040 Views.Models.ModelBag._values
// why: a helper hands the map to a dynamic visitor
using System.Collections.Concurrent;

namespace Views.Models;

public interface IVisitor
{
    void Visit(IReadOnlyDictionary<string, string> values);
}

public sealed class ModelBag
{
    private readonly ConcurrentDictionary<string, string> _values = new();

    public void Put(string name, string value) => _values[name] = value;

    public void Accept(object visitor) => Send(visitor);

    private void Send(dynamic visitor) => visitor.Visit(_values);
}

internal sealed class Printer : IVisitor
{
    public void Visit(IReadOnlyDictionary<string, string> values) => Console.WriteLine(values.Count);
}
