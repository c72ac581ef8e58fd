// case: lock-kinds-08-safe
// sdk: console
// expect: none
// why: the synchronized methods are static, so all callers lock the type

using System.Runtime.CompilerServices;

namespace Serial.Ports;

public sealed class PortUsage
{
    private static readonly Dictionary<string, int> _owners = new();

    [MethodImpl(MethodImplOptions.Synchronized)]
    public static void Claim(string port, int process) => _owners[port] = process;
}

public static class Program
{
    public static void Main()
    {
        var a = new Thread(() => PortUsage.Claim("COM1", 100));
        var b = new Thread(() => PortUsage.Claim("COM2", 200));
        a.Start();
        b.Start();
        a.Join();
        b.Join();
    }
}
