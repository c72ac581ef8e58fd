// case: confinement-54-safe
// sdk: console
// expect: none
// why: each map is filled before it goes into the list that another thread reads
namespace Board.Finished;

public static class Program
{
    public static void Main()
    {
        var sheets = new List<Dictionary<int, int>>();
        var reader = new Thread(() =>
        {
            while (true)
            {
                lock (sheets)
                {
                    foreach (var sheet in sheets)
                    {
                        foreach (var cell in sheet) Console.WriteLine(cell.Value);
                    }
                }
            }
        });
        reader.Start();
        for (var i = 0; i < 10; i++)
        {
            var fresh = new Dictionary<int, int>();
            fresh[i] = i;
            lock (sheets) sheets.Add(fresh);
        }
    }
}
