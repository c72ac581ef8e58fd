// case: lost-update-03-safe
// sdk: library
// expect: none
// why: ImmutableInterlocked repeats the change until no other came between
using System.Collections.Immutable;

namespace Plug.Receivers;

public static class HandlerTable
{
    private static ImmutableDictionary<string, Action<string>> _handlers =
        ImmutableDictionary<string, Action<string>>.Empty;

    public static void Register(string verb, Action<string> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _handlers, (map, h) => map.SetItem(verb, h), handler);
    }

    public static bool Dispatch(string verb, string argument)
    {
        if (!_handlers.TryGetValue(verb, out var handler))
            return false;
        handler(argument);
        return true;
    }
}
