// case: lost-update-08-safe
// sdk: library
// expect: none
// why: CompareExchange sets only if the snapshot is still the current one
using System.Collections.Immutable;

namespace Schema.Views;

public static class SchemaCache
{
    private static ImmutableDictionary<string, string[]> _columns = ImmutableDictionary<string, string[]>.Empty;

    public static void Store(string table, string[] columns)
    {
        while (true)
        {
            var seen = Volatile.Read(ref _columns);
            var next = seen.SetItem(table, columns);
            if (Interlocked.CompareExchange(ref _columns, next, seen) == seen)
                return;
        }
    }

    public static string[] Columns(string table)
        => _columns.TryGetValue(table, out var columns) ? columns : [];
}
