// case: library-intent-01-safe
// sdk: library
// expect: none
// why: the type takes no lock anywhere and promises nothing about threads
namespace Kit.Visits;

public class SessionTable
{
    private readonly Dictionary<Guid, string> _sessions = new();

    public Guid Open(string user)
    {
        var id = Guid.NewGuid();
        _sessions.Add(id, user);
        return id;
    }

    public void Close(Guid id)
    {
        _sessions.Remove(id);
    }

    public string UserOf(Guid id)
    {
        if (_sessions.TryGetValue(id, out var user))
            return user;
        return "nobody";
    }
}
