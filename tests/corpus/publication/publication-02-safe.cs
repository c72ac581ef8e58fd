// case: publication-02-safe
// sdk: library
// expect: none
// why: both methods replace the snapshot by a changed copy
namespace Acl.Permits;

public sealed class GrantTable
{
    private readonly object _write = new();
    private volatile Dictionary<string, string> _grants = new();

    public string RoleOf(string user) => _grants.TryGetValue(user, out var role) ? role : "guest";

    public void Grant(string user, string role)
    {
        lock (_write)
        {
            var copy = new Dictionary<string, string>(_grants);
            copy[user] = role;
            _grants = copy;
        }
    }

    public void Revoke(string user)
    {
        lock (_write)
        {
            var copy = new Dictionary<string, string>(_grants);
            copy.Remove(user);
            _grants = copy;
        }
    }
}
