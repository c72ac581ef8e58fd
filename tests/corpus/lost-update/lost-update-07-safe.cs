// case: lost-update-07-safe
// sdk: library
// expect: none
// why: AddOrUpdate repeats until its update holds
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Forum.Answers;

public sealed class ThreadIndex
{
    private readonly ConcurrentDictionary<int, ImmutableList<int>> _replies = new();

    public void Reply(int thread, int post)
    {
        _replies.AddOrUpdate(
            thread,
            static (_, first) => ImmutableList.Create(first),
            static (_, list, next) => list.Add(next),
            post);
    }

    public int Replies(int thread) => _replies.TryGetValue(thread, out var list) ? list.Count : 0;
}
