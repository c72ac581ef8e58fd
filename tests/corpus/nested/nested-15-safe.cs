// case: nested-15-safe
// sdk: library
// expect: none
// why: a schema is filled before it is put into the concurrent map

namespace Forms.Parts;

using System.Collections.Concurrent;

public sealed class FormSchemas
{
    private readonly ConcurrentDictionary<string, IDictionary<string, Type>> _schemas = new();

    public void Define(string form, IEnumerable<(string Field, Type Type)> fields)
    {
        var schema = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var (field, type) in fields)
        {
            schema[field] = type;
        }
        _schemas[form] = schema;
    }

    public Type? TypeOf(string form, string field) =>
        _schemas.TryGetValue(form, out var schema) && schema.TryGetValue(field, out var type) ? type : null;
}
