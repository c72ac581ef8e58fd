// case: lost-update-07-race
// sdk: library
// expect: MAP011 Forum.Replies.ThreadIndex._replies
// why: two replies may extend the same list, the one that is set first is lost
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Forum.Replies;

public sealed class ThreadIndex
{
    private readonly ConcurrentDictionary<int, ImmutableList<int>> _replies = new();

    public void Reply(int thread, int post)
    {
        _replies[thread] = _replies.GetOrAdd(thread, ImmutableList<int>.Empty).Add(post);
    }

    public int Replies(int thread) => _replies.TryGetValue(thread, out var list) ? list.Count : 0;
}
