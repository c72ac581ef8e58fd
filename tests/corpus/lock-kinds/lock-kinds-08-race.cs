// case: lock-kinds-08-race
// sdk: console
// expect: MAP004|MAP030 Serial.Devices.PortUsage._owners
// why: the synchronized methods are instance methods, so two instances lock two objects for one static map

using System.Runtime.CompilerServices;

namespace Serial.Devices;

public sealed class PortUsage
{
    private static readonly Dictionary<string, int> _owners = new();

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Claim(string port, int process) => _owners[port] = process;
}

public static class Program
{
    public static void Main()
    {
        var left = new PortUsage();
        var right = new PortUsage();
        var a = new Thread(() => left.Claim("COM1", 100));
        var b = new Thread(() => right.Claim("COM2", 200));
        a.Start();
        b.Start();
        a.Join();
        b.Join();
    }
}
