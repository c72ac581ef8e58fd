// case: confinement-59-safe
// sdk: library
// expect: none
// why: only the thread that made the copy has it before it is put into the queue

using System.Collections.Concurrent;

namespace Mill.Notes.Own;

public sealed class Note
{
    public Note(Dictionary<string, string> tags) => Tags = tags;

    public Dictionary<string, string> Tags { get; }
}

internal static class Copies
{
    public static Dictionary<string, string> Copy(this Dictionary<string, string> tags) => new(tags);

    public static Note Copy(this Note note) => new(note.Tags.Copy());
}

public sealed class Pump
{
    private readonly ConcurrentQueue<Note> _queue = new();

    public void Post(Note note) => _queue.Enqueue(note.Copy());

    public void Start()
    {
        for (var i = 0; i < 4; i++)
            Task.Run(Work);
    }

    private void Work()
    {
        while (_queue.TryDequeue(out var note))
        {
            var copy = note.Copy();
            copy.Tags["seen"] = "yes";
            _queue.Enqueue(copy);
        }
    }
}
