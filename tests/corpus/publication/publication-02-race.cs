// case: publication-02-race
// sdk: library
// expect: MAP020 Acl.Grants.GrantTable._grants
// why: one method replaces the snapshot by a copy, the other changes the published snapshot in place
namespace Acl.Grants;

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
            _grants.Remove(user);
        }
    }
}
