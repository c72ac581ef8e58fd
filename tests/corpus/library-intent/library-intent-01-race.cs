// case: library-intent-01-race
// sdk: library
// expect: MAP002 Kit.Sessions.SessionTable._sessions
// why: the type locks its writes, so it means to be shared, but the lookup takes no lock
namespace Kit.Sessions;

public class SessionTable
{
    private readonly object _sync = new();
    private readonly Dictionary<Guid, string> _sessions = new();

    public Guid Open(string user)
    {
        var id = Guid.NewGuid();
        lock (_sync)
        {
            _sessions.Add(id, user);
        }
        return id;
    }

    public void Close(Guid id)
    {
        lock (_sync)
        {
            _sessions.Remove(id);
        }
    }

    public string UserOf(Guid id)
    {
        if (_sessions.TryGetValue(id, out var user))
            return user;
        return "nobody";
    }
}
