// case: confinement-54-race
// sdk: console
// expect: MAP001|MAP002|MAP003 Board.Running.Program.Main.fresh
// why: each map goes into a list that another thread reads already, and is filled afterwards
namespace Board.Running;

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
            lock (sheets) sheets.Add(fresh);
            fresh[i] = i;
        }
    }
}
