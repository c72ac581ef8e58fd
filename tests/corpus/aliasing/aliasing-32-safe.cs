// case: aliasing-32-safe
// sdk: console
// expect: none
// why: two threads share a socket of the kind that locks; the other kind is one thread's own

using System.Collections.Generic;
using System.Threading;

namespace Aliasing32Safe;

public enum Kind
{
    Shared,
    Own,
}

public abstract class Socket
{
    public static Socket Open(Kind kind) => kind switch
    {
        Kind.Shared => new SharedSocket(),
        _ => new OwnSocket(),
    };

    public abstract void Send(string text);
}

public sealed class SharedSocket : Socket
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _sent = [];

    public override void Send(string text)
    {
        lock (_gate) _sent[text] = 1;
    }
}

public sealed class OwnSocket : Socket
{
    private readonly Dictionary<string, int> _sent = [];

    public override void Send(string text) => _sent[text] = 1;
}

public static class Program
{
    public static void Main()
    {
        var shared = Socket.Open(Kind.Shared);
        for (var i = 0; i < 2; i++)
        {
            new Thread(() => shared.Send("a")).Start();
        }
        Socket.Open(Kind.Own).Send("b");
    }
}
