// case: order-04-safe
// sdk: console
// expect: none
// why: every started thread is kept and joined before the enumeration
namespace Batch.Marks;

public sealed class GradeBook
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _grades = new();
    private readonly List<Thread> _workers = new();

    public void Start(string[] classes)
    {
        foreach (var name in classes)
        {
            var thread = new Thread(() => Grade(name));
            _workers.Add(thread);
            thread.Start();
        }
    }

    private void Grade(string name)
    {
        foreach (var pupil in File.ReadLines(name + ".txt"))
        {
            lock (_gate)
                _grades[pupil] = pupil.Length % 6 + 1;
        }
    }

    public double Average()
    {
        foreach (var worker in _workers)
            worker.Join();
        return _grades.Values.Average();
    }

    public static void Main(string[] args)
    {
        var book = new GradeBook();
        book.Start(args);
        Console.WriteLine(book.Average());
    }
}
