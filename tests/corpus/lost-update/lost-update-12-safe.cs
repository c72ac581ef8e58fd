// case: lost-update-12-safe
// sdk: library
// expect: none
// why: the exchange is repeated until it succeeds
using System.Collections.Immutable;

namespace Bus.Listeners;

public sealed class EventBus
{
    private ImmutableDictionary<Type, ImmutableArray<Action<object>>> _handlers =
        ImmutableDictionary<Type, ImmutableArray<Action<object>>>.Empty;

    public void Subscribe<T>(Action<T> handler)
    {
        Action<object> wrapped = o => handler((T)o);
        ImmutableDictionary<Type, ImmutableArray<Action<object>>> before, after;
        do
        {
            before = Volatile.Read(ref _handlers);
            after = before.SetItem(typeof(T), Of(before, typeof(T)).Add(wrapped));
        }
        while (Interlocked.CompareExchange(ref _handlers, after, before) != before);
    }

    public void Publish(object message)
    {
        foreach (var handler in Of(Volatile.Read(ref _handlers), message.GetType()))
            handler(message);
    }

    private static ImmutableArray<Action<object>> Of(ImmutableDictionary<Type, ImmutableArray<Action<object>>> all, Type type) =>
        all.TryGetValue(type, out var some) ? some : ImmutableArray<Action<object>>.Empty;
}
