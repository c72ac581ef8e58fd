// case: aliasing-03-race
// sdk: console
// expect: MAP003 Exports.Rows.RowSource._rows
// why: the writer thread adds rows while the export walks the map as IEnumerable

namespace Exports.Rows;

public sealed class RowSource
{
    private readonly SortedDictionary<int, string> _rows = new();

    public void Fill(int count)
    {
        for (var i = 0; i < count; i++)
            _rows.Add(i, $"row {i}");
    }

    public void ExportTo(CsvExport export) => export.Write(_rows);
}

public sealed class CsvExport
{
    private readonly TextWriter _output;

    public CsvExport(TextWriter output) => _output = output;

    public void Write(IEnumerable<KeyValuePair<int, string>> entries)
    {
        foreach (var entry in entries)
            _output.WriteLine($"{entry.Key};{entry.Value}");
    }
}

public static class Program
{
    public static void Main()
    {
        var source = new RowSource();
        var filler = new Thread(() => source.Fill(1000));
        filler.Start();
        source.ExportTo(new CsvExport(Console.Out));
        filler.Join();
    }
}
