// case: guards-interproc-40-race
// sdk: console
// expect: MAP002 GuardsInterproc40Race.Connection._headers
// why: who stops it looks at the headers while they are set

using System.Collections.Generic;
using System.Threading;

namespace GuardsInterproc40Race;

public sealed class Connection
{
    private readonly Dictionary<string, string> _headers = [];

    public void Set(string name, string value) => _headers[name] = value;

    public void Stop() => Close(false);

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
