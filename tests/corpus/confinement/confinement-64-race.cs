// case: confinement-64-race
// sdk: console
// expect: MAP001|MAP003 Confinement64Race.Note.Headers
// why: each worker stamps its clone when the queue has it already

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace Confinement64Race;

public sealed class Note(Dictionary<string, string> headers)
{
    public Dictionary<string, string> Headers { get; } = headers;
}

public static class NoteExtensions
{
    public static Note Clone(this Note note) => new(new Dictionary<string, string>(note.Headers));
}

public static class Program
{
    private static readonly ConcurrentQueue<Note> s_notes = new();

    public static void Main()
    {
        s_notes.Enqueue(new Note([]));
        for (var i = 0; i < 4; i++)
        {
            new Thread(Work).Start();
        }
    }

    private static void Work()
    {
        while (s_notes.TryDequeue(out var note))
        {
            var copy = note.Clone();
            s_notes.Enqueue(copy);
            Stamp(copy);
        }
    }

    private static void Stamp(Note note) => note.Headers["stamped"] = "now";
}
