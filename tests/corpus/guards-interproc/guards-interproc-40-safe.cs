// case: guards-interproc-40-safe
// sdk: console
// expect: none
// why: who stops it by force does not look at the headers

using System.Collections.Generic;
using System.Threading;

namespace GuardsInterproc40Safe;

public sealed class Connection
{
    private readonly Dictionary<string, string> _headers = [];

    public void Set(string name, string value) => _headers[name] = value;

    public void Stop() => Close(true);

    private bool Close(bool force)
    {
        force = force || _headers.ContainsKey("close");
        return force;
    }
}

public static class Program
{
    public static void Main()
    {
        var connection = new Connection();
        new Thread(connection.Stop).Start();
        connection.Set("type", "text");
    }
}
