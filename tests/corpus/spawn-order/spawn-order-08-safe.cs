// case: spawn-order-08-safe
// sdk: console
// expect: none
// why: the enrich stage is started after the extract stage was joined

namespace Etl.Batches;

public sealed class StagingArea
{
    private readonly Dictionary<long, string> _rows = new();

    public void Extract()
    {
        for (long id = 0; id < 10_000; id++)
            _rows[id] = "raw";
    }

    public void Enrich()
    {
        for (long id = 0; id < 10_000; id += 2)
            _rows[id] = "enriched";
    }
}

public static class Program
{
    public static void Main()
    {
        var area = new StagingArea();
        var extract = new Thread(area.Extract) { Name = "extract" };
        var enrich = new Thread(area.Enrich) { Name = "enrich" };
        extract.Start();
        extract.Join();
        enrich.Start();
        enrich.Join();
    }
}
