// case: boundary-06-safe
// sdk: library
// expect: none
// why: the helper hands it to a visitor of a known type
using System.Collections.Concurrent;

namespace Views.Pages;

public interface IVisitor
{
    void Visit(IReadOnlyDictionary<string, string> values);
}

public sealed class ModelBag
{
    private readonly ConcurrentDictionary<string, string> _values = new();

    public void Put(string name, string value) => _values[name] = value;

    internal void Accept(Printer visitor) => Send(visitor);

    private void Send(IVisitor visitor) => visitor.Visit(_values);
}

internal sealed class Printer : IVisitor
{
    public void Visit(IReadOnlyDictionary<string, string> values) => Console.WriteLine(values.Count);
}
