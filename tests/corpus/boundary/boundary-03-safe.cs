// case: boundary-03-safe
// sdk: console
// expect: none
// why: the dictionary stays in managed code and all its accesses are locked
using System.Runtime.InteropServices;

namespace Native.Hooks;

public sealed class HookTable
{
    private readonly object _sync = new();
    private readonly Dictionary<int, string> _hooks = new();

    [DllImport("hooks")]
    private static extern void hooks_install(IntPtr state);

    public void Install()
    {
        hooks_install(IntPtr.Zero);
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
