// case: lost-update-12-race
// sdk: library
// expect: MAP011 Bus.Handlers.EventBus._handlers
// why: the comparison's outcome is not looked at, so a subscription is lost whenever another one came first
using System.Collections.Immutable;

namespace Bus.Handlers;

public sealed class EventBus
{
    private ImmutableDictionary<Type, ImmutableArray<Action<object>>> _handlers =
        ImmutableDictionary<Type, ImmutableArray<Action<object>>>.Empty;

    public void Subscribe<T>(Action<T> handler)
    {
        Action<object> wrapped = o => handler((T)o);
        var before = Volatile.Read(ref _handlers);
        var after = before.SetItem(typeof(T), Of(before, typeof(T)).Add(wrapped));
        Interlocked.CompareExchange(ref _handlers, after, before);
    }

    public void Publish(object message)
    {
        foreach (var handler in Of(Volatile.Read(ref _handlers), message.GetType()))
            handler(message);
    }

    private static ImmutableArray<Action<object>> Of(ImmutableDictionary<Type, ImmutableArray<Action<object>>> all, Type type) =>
        all.TryGetValue(type, out var some) ? some : ImmutableArray<Action<object>>.Empty;
}
