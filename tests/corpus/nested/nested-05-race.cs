// case: nested-05-race
// sdk: library
// expect: MAP006 Access.Roles.RoleMap._roles
// why: the update function changes the plain set in place

using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Access.Roles;

public sealed class RoleMap
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _roles = new();

    public void Assign(string user, string role)
    {
        _roles.AddOrUpdate(
            user,
            _ => new HashSet<string> { role },
            (_, roles) =>
            {
                roles.Add(role);
                return roles;
            });
    }

    public bool HasRole(string user, string role)
    {
        return _roles.TryGetValue(user, out var roles) && roles.Contains(role);
    }
}
