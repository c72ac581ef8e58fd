// case: nested-15-race
// sdk: library
// expect: MAP006|MAP002|MAP001 Forms.Fields.FormSchemas._schemas
// why: a schema is filled after it was put into the concurrent map

namespace Forms.Fields;

using System.Collections.Concurrent;

public sealed class FormSchemas
{
    private readonly ConcurrentDictionary<string, IDictionary<string, Type>> _schemas = new();

    public void Define(string form, IEnumerable<(string Field, Type Type)> fields)
    {
        var schema = new Dictionary<string, Type>(StringComparer.Ordinal);
        _schemas[form] = schema;
        foreach (var (field, type) in fields)
        {
            schema[field] = type;
        }
    }

    public Type? TypeOf(string form, string field) =>
        _schemas.TryGetValue(form, out var schema) && schema.TryGetValue(field, out var type) ? type : null;
}
