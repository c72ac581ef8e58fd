// case: library-intent-02-race
// sdk: library
// expect: MAP001|MAP002 Kit.Resolver.TypeResolver._byAlias
// why: the volatile flag shows that the type is meant for several threads, which all change the dictionary
namespace Kit.Resolver;

public class TypeResolver
{
    private readonly Dictionary<string, Type> _byAlias = new();
    private volatile bool _closed;

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
