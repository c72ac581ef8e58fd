// case: confinement-67-race
// sdk: console
// expect: MAP001|MAP002 Confinement67Race.Target._files
// why: the targets of the local set are everybody's, and are closed under a lock of the call

using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement67Race;

public sealed class Target
{
    private readonly Dictionary<string, int> _files = [];

    public object SyncRoot { get; } = new();

    public void Close(string name) => _files.Remove(name);

    public void Write(string name)
    {
        lock (SyncRoot)
        {
            _files[name] = 1;
        }
    }
}

public static class Program
{
    private static readonly List<Target> s_targets = [new(), new()];

    public static void Main() => Parallel.For(0, 10, Work);

    private static void Work(int number)
    {
        var slots = new Dictionary<int, bool>();
        for (var i = 0; i < number; i++)
        {
            slots[i] = true;
        }
        Flush(new HashSet<Target>(s_targets), slots);
        foreach (var target in s_targets)
        {
            target.Write("file " + number);
        }
    }

    private static void Flush(HashSet<Target> targets, Dictionary<int, bool> slots)
    {
        slots.Remove(0);
        foreach (var target in targets)
        {
            lock (slots)
            {
                target.Close("old");
            }
        }
    }
}
