// case: lost-update-08-race
// sdk: library
// expect: MAP011 Schema.Tables.SchemaCache._columns
// why: Exchange is atomic, but the new value was built from a snapshot that may be old by then
using System.Collections.Immutable;

namespace Schema.Tables;

public static class SchemaCache
{
    private static ImmutableDictionary<string, string[]> _columns = ImmutableDictionary<string, string[]>.Empty;

    public static void Store(string table, string[] columns)
    {
        var next = _columns.SetItem(table, columns);
        Interlocked.Exchange(ref _columns, next);
    }

    public static string[] Columns(string table)
        => _columns.TryGetValue(table, out var columns) ? columns : [];
}
