// case: library-intent-02-safe
// sdk: library
// expect: none
// why: nothing in the type shows that it is meant for several threads
namespace Kit.Finder;

public class TypeResolver
{
    private readonly Dictionary<string, Type> _byAlias = new();
    private bool _closed;

    public void Close()
    {
        _closed = true;
    }

    public Type Resolve(string alias)
    {
        if (_byAlias.TryGetValue(alias, out var type))
            return type;
        if (_closed)
            throw new InvalidOperationException("The resolver is closed.");

        type = Type.GetType(alias) ?? Type.GetType("System." + alias);
        if (type != null)
            _byAlias[alias] = type;
        return type;
    }
}
