// sdk: console
using System.Runtime.CompilerServices;

namespace Facts;

public class Note
{
    public Note? Reply;
}

public sealed class NoteException(Note note) : Exception("note")
{
    public Note Note { get; } = note;
}

public sealed class OtherException(Note note) : Exception("other")
{
    public Note Note { get; } = note;
}

public sealed class Desk
{
    private Note? _current;
    private volatile Note? _flag;
    private Note? _swapped;
    private Note? _lazy;
    private readonly ConditionalWeakTable<object, Note> _attached = new();
    private readonly WeakReference<Note> _weak = new(new Note());
    private readonly StrongBox<Note> _box = new(new Note());

    public Note? Take() => Interlocked.Exchange(ref _current, null);

    public void Put(Note note) => Interlocked.CompareExchange(ref _current, note, null);

    public Note? Swap(Note note) => Interlocked.Exchange(ref _swapped, note);

    public Note? Flag { get => Volatile.Read(ref _flag); set => Volatile.Write(ref _flag, value); }

    public Note Lazy() => LazyInitializer.EnsureInitialized(ref _lazy, () => new Note());

    public Note Attach(object key) => _attached.GetValue(key, _ => new Note());

    public Note? Attached(object key) => _attached.TryGetValue(key, out var note) ? note : null;

    public Note? Weak() => _weak.TryGetTarget(out var note) ? note : null;

    public Note? Boxed() => _box.Value;
}

public static class Program
{
    public static void Main()
    {
        var desk = new Desk();
        desk.Put(new Note());
        var taken = desk.Take();
        Use(taken);                                            //@ pts(taken) = {Facts.Note@55}  //@ feature interlocked-exchange, compare-exchange
        var old = desk.Swap(new Note());
        Use(old);                                              //@ pts(old) = {Facts.Note@58}  //@ feature interlocked-exchange
        desk.Flag = new Note();
        var flag = desk.Flag;
        Use(flag);                                             //@ pts(flag) = {Facts.Note@60}  //@ feature volatile
        var lazy = desk.Lazy();
        Use(lazy);                                             //@ pts(lazy) = {Facts.Note@39}
        var attached = desk.Attach(desk);
        Use(attached);                                         //@ pts(attached) = {Facts.Note@41}  //@ feature weak-tables
        var again = desk.Attached(desk);
        Use(again);                                            //@ pts(again) = {Facts.Note@41}
        var weak = desk.Weak();
        Use(weak);                                             //@ pts(weak) = {Facts.Note@28}  //@ feature weak-references
        var boxed = desk.Boxed();
        Use(boxed);                                            //@ pts(boxed) = {Facts.Note@29}
        try
        {
            Fail(new Note());
        }
        catch (NoteException e) when (e.Note.Reply is null)
        {
            var thrown = e.Note;                               //@ pts(thrown) = {Facts.Note@75}  //@ feature exceptions
            Use(thrown);
        }
        var maybe = new WeakReference(new Note());
        var target = maybe.Target as Note;                     //@ pts(target) = {Facts.Note@82}
        Use(target);
    }

    private static void Fail(Note note)
    {
        if (note.Reply == note) throw new OtherException(new Note());
        throw new NoteException(note);
    }

    private static void Use(Note? note) { }
}
