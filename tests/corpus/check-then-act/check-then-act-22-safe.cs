// case: check-then-act-22-safe
// sdk: library
// expect: none
// why: the connection that was removed is the one that is used
using System.Collections.Concurrent;

namespace Data.Leasing;

public sealed class Connection(string server)
{
    public string Server { get; } = server;
}

public sealed class ConnectionPool
{
    private readonly ConcurrentDictionary<string, Connection> _idle = new();

    public Connection Rent(string server)
    {
        if (_idle.TryRemove(server, out var connection))
            return connection;
        return new Connection(server);
    }

    public void Return(Connection connection) => _idle.TryAdd(connection.Server, connection);
}
