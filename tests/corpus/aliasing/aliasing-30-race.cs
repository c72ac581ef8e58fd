// case: aliasing-30-race
// sdk: library
// expect: MAP001|MAP002 Reporting.Layouts.Layout._columns
// expect: MAP010 Reporting.Layouts.LayoutCache.Known
// why: the struct is copied into the cache first, and the columns that both copies hold are filled afterwards

namespace Reporting.Layouts;

internal struct Layout
{
    private IDictionary<string, int> _columns;
    private int _width;

    public IDictionary<string, int> Columns
    {
        get { return _columns; }
        set { _columns = value; }
    }

    public int Width
    {
        get { return _width == 0 ? _columns.Count : _width; }
        set { _width = value; }
    }
}

public static class LayoutCache
{
    private static readonly object Gate = new();
    private static readonly IDictionary<Type, Layout> Known = new Dictionary<Type, Layout>();

    public static int ColumnsOf(Type row)
    {
        lock (Gate)
        {
            if (Known.TryGetValue(row, out var known)) return known.Columns.Count;
        }

        return Describe(row).Columns.Count;
    }

    private static Layout Describe(Type row)
    {
        var layout = new Layout();
        if (row.IsPrimitive) layout.Width = 1;
        layout.Columns = new Dictionary<string, int>();
        lock (Gate)
        {
            Known[row] = layout;
        }

        foreach (var property in row.GetProperties())
        {
            layout.Columns.Add(property.Name, layout.Columns.Count);
        }

        return layout;
    }
}
