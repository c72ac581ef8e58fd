namespace Shop;

public class Report
{
    private readonly Dictionary<string, List<int>> _rows = new() { ["a"] = new() { 1, 2 } };

    public int Sum(IEnumerable<int> extra)
    {
        var sum = 0;
        foreach (var (key, row) in _rows)
            foreach (var value in row)
                if (value > 3) break; else sum += value;
        foreach (var value in extra) sum += value;
        return sum;
    }

    public string Read(string path)
    {
        using var reader = new StreamReader(path);
        return reader.ReadToEnd();
    }
}
