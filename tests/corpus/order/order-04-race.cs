// case: order-04-race
// sdk: console
// expect: MAP003 Batch.Grades.GradeBook._grades
// why: the field keeps only the last started thread, so the others are not joined before the enumeration
namespace Batch.Grades;

public sealed class GradeBook
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _grades = new();
    private Thread _worker;

    public void Start(string[] classes)
    {
        foreach (var name in classes)
        {
            var thread = new Thread(() => Grade(name));
            _worker = thread;
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
        _worker?.Join();
        return _grades.Values.Average();
    }

    public static void Main(string[] args)
    {
        var book = new GradeBook();
        book.Start(args);
        Console.WriteLine(book.Average());
    }
}
