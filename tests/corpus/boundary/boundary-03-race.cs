// case: boundary-03-race
// sdk: console
// expect: none
// why: the handle hands the dictionary to native code, which is a note (MAP040), the accesses that are seen are locked
using System.Runtime.InteropServices;

namespace Native.Callbacks;

public sealed class HookTable
{
    private readonly object _sync = new();
    private readonly Dictionary<int, string> _hooks = new();

    [DllImport("hooks")]
    private static extern void hooks_install(IntPtr state);

    public void Install()
    {
        var handle = GCHandle.Alloc(_hooks);
        hooks_install(GCHandle.ToIntPtr(handle));
    }

    public void Add(int id, string name)
    {
        lock (_sync)
            _hooks[id] = name;
    }

    public string Name(int id)
    {
        lock (_sync)
            return _hooks.TryGetValue(id, out var name) ? name : "";
    }
}

public static class Program
{
    public static void Main()
    {
        var table = new HookTable();
        table.Install();
        Parallel.For(0, 100, i => table.Add(i, "hook " + i));
        Console.WriteLine(table.Name(7));
    }
}
