// case: roots-27-safe
// sdk: console
// expect: none
// why: each callback starts the next read at its end, so only one callback at a time uses the dictionary
using System.Text;

namespace Logs.Tail.Chained;

public sealed class TailReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[8192];
    private readonly Dictionary<string, int> _levels = new();

    public void Begin() => stream.BeginRead(_buffer, 0, _buffer.Length, OnRead, null);

    private void OnRead(IAsyncResult result)
    {
        var count = stream.EndRead(result);
        if (count == 0)
        {
            Print();
            return;
        }
        foreach (var line in Encoding.UTF8.GetString(_buffer, 0, count).Split('\n'))
        {
            var level = line.Split(' ')[0];
            _levels[level] = _levels.GetValueOrDefault(level) + 1;
        }
        Begin();
    }

    public void Print()
    {
        foreach (var (level, count) in _levels) Console.WriteLine($"{level}: {count}");
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var reader = new TailReader(File.OpenRead(args[0]));
        reader.Begin();
        while (Console.ReadLine() != "quit")
        {
            Console.WriteLine("still reading");
        }
    }
}
