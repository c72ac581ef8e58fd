using System.Collections.Concurrent;
using Storefront.Domain.Metrics;

namespace Storefront.Api.Sessions;

public sealed record Session(string Id, string CustomerId, DateTimeOffset LastSeen);

/// <summary>Who is signed in.</summary>
public sealed class SessionStore : IDisposable
{
    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Timer _sweeper;

    public SessionStore() => _sweeper = new Timer(_ => Sweep(), null, _idle, TimeSpan.FromMinutes(1));

    public Session Open(string customerId)
    {
        var session = new Session(Guid.NewGuid().ToString("n"), customerId, DateTimeOffset.UtcNow);
        _sessions[session.Id] = session;
        return session;
    }

    public Session? Touch(string id)
    {
        while (_sessions.TryGetValue(id, out var session))
        {
            var touched = session with { LastSeen = DateTimeOffset.UtcNow };
            if (_sessions.TryUpdate(id, touched, session))
                return touched;
        }
        return null;
    }

    public bool Close(string id) => _sessions.TryRemove(id, out _);

    public void Dispose() => _sweeper.Dispose();

    private void Sweep()
    {
        var limit = DateTimeOffset.UtcNow - _idle;
        foreach (var entry in _sessions)
        {
            if (entry.Value.LastSeen < limit)
                _sessions.TryRemove(entry);
        }
        GaugeBoard.Set("sessions", _sessions.Count);
    }
}
