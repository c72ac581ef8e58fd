// case: lost-update-03-race
// sdk: library
// expect: MAP011 Plug.Handlers.HandlerTable._handlers
// why: two registrations may start from the same snapshot, the one that is set first is lost
using System.Collections.Immutable;

namespace Plug.Handlers;

public static class HandlerTable
{
    private static ImmutableDictionary<string, Action<string>> _handlers =
        ImmutableDictionary<string, Action<string>>.Empty;

    public static void Register(string verb, Action<string> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handlers = _handlers.SetItem(verb, handler);
    }

    public static bool Dispatch(string verb, string argument)
    {
        if (!_handlers.TryGetValue(verb, out var handler))
            return false;
        handler(argument);
        return true;
    }
}
