// case: nested-05-safe
// sdk: library
// expect: none
// why: the update function makes a new immutable set

using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Access.Scopes;

public sealed class RoleMap
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _roles = new();

    public void Assign(string user, string role)
    {
        _roles.AddOrUpdate(
            user,
            _ => ImmutableHashSet.Create(role),
            (_, roles) => roles.Add(role));
    }

    public bool HasRole(string user, string role)
    {
        return _roles.TryGetValue(user, out var roles) && roles.Contains(role);
    }
}
