// case: library-intent-14-safe
// sdk: library
// expect: none
// why: the extension writes into a note of its caller, which nothing shows to be shared; the api gives it a copy

using System.Collections.Generic;

namespace LibraryIntent14Safe;

public class Note
{
    public Dictionary<string, string> Headers { get; } = [];
}

public static class NoteExtensions
{
    public static void Defer(this Note note) => note.Headers["until"] = "tomorrow";
}

public sealed class Api
{
    private readonly object _gate = new();
    private readonly Queue<Note> _notes = new();

    public void Defer(Note note)
    {
        var copy = new Note();
        foreach (var header in note.Headers)
        {
            copy.Headers[header.Key] = header.Value;
        }
        copy.Defer();
        lock (_gate)
        {
            _notes.Enqueue(copy);
        }
    }
}
