// case: guards-interproc-11-race
// sdk: library
// expect: MAP001|MAP002 Net.Sessions.SessionService._sessions
// why: one operation bypasses the guarded runner of the base class

namespace Net.Sessions;
public abstract class SynchronizedService
{
    protected object SyncRoot { get; } = new();
    protected TResult Guarded<TResult>(Func<TResult> body) { lock (SyncRoot) return body(); }
    protected void Guarded(Action body) { lock (SyncRoot) { body(); } }
    public void Refresh()
    {
        lock (SyncRoot) { OnRefresh(); }
    }
    protected abstract void OnRefresh();
}
public sealed class SessionService : SynchronizedService
{
    private readonly IDictionary<Guid, Session> _sessions = new Dictionary<Guid, Session>();
    private readonly SortedList<DateTime, Guid> _byExpiry = new();
    public Session Open(string user) => Guarded(() =>
    {
        var session = new Session(Guid.NewGuid(), user, DateTime.UtcNow.AddMinutes(20));
        _sessions.Add(session.Id, session);
        _byExpiry.TryAdd(session.Expires, session.Id);
        return session;
    });
    public bool Close(Guid id) => _sessions.Remove(id);
    public bool TryGet(Guid id, out Session? session)
    {
        lock (SyncRoot) return _sessions.TryGetValue(id, out session);
    }
    protected override void OnRefresh()
    {
        var now = DateTime.UtcNow;
        while (_byExpiry.Count > 0 && _byExpiry.Keys[0] < now)
        {
            _sessions.Remove(_byExpiry.Values[0]);
            _byExpiry.RemoveAt(0);
        }
    }
}
public sealed record Session(Guid Id, string User, DateTime Expires);
