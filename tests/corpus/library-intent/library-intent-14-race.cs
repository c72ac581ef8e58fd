// case: library-intent-14-race
// sdk: library
// expect: MAP001|MAP002 LibraryIntent14Race.Note.Headers
// why: the api writes into the note that it keeps for all its callers

using System.Collections.Generic;

namespace LibraryIntent14Race;

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
    private readonly Note _kept = new();

    public void Defer(Note note)
    {
        _kept.Headers["from"] = note.Headers["from"];
        _kept.Defer();
        lock (_gate)
        {
            _kept.Headers.Remove("until");
        }
    }
}
