// sdk: console
using System.Runtime.CompilerServices;

namespace Facts;

public class Note
{
    public Note? Reply;
}

public class NoteException : Exception
{
    public NoteException(Note note) : base("note") => Note = note;

    public NoteException(Note note, Exception inner) : base("note", inner) => Note = note;

    public Note Note { get; }
}

public sealed class Cell<T> where T : class
{
    private T? _value;
    private static T? _shared;

    public T? Swap(T? next) => Interlocked.Exchange(ref _value, next);

    public bool Try(T next) => Interlocked.CompareExchange(ref _shared, next, null) is null;

    public static T? Shared => Volatile.Read(ref _shared);

    public T Get(Func<T> make)
    {
        var seen = Volatile.Read(ref _value);
        if (seen is not null) return seen;
        var made = make();
        return Interlocked.CompareExchange(ref _value, made, null) ?? made;
    }
}

public static class Program
{
    private static readonly Note?[] Slots = new Note?[4];
    private static readonly ConditionalWeakTable<object, Note> Tags = new();

    public static async Task Main(string[] args)
    {
        try { await Fails(new Note()); }
        catch (Exception e) when (e is NoteException { Note: var deep })
        {
            Use(deep);                                         //@ pts(deep) = {Facts.Note@47, Facts.Note@121, Facts.Note@52, Facts.Note@54, Facts.Note@63, Facts.Note@56}
        }
        try { Parallel.For(0, 2, _ => throw new NoteException(new Note())); }
        catch (AggregateException) { }
        var failed = Task.Run(() => { throw new NoteException(new Note()); });
        Use(failed.IsFaulted ? null : new Note());
        try { Check(new Note()); }
        catch (NoteException e)
        {
            var captured = e.Note;                             //@ pts(captured) = {Facts.Note@47, Facts.Note@121, Facts.Note@52, Facts.Note@54, Facts.Note@63, Facts.Note@56}
            Use(captured);
        }
        Note? fin = null;
        try { fin = args.Length > 0 ? new Note() : throw new NoteException(new Note()); }
        catch (NoteException e) { fin = e.Note; }
        finally { fin = fin?.Reply ?? new Note(); }
        Use(fin);                                              //@ pts(fin) = {Facts.Note@47, Facts.Note@121, Facts.Note@52, Facts.Note@54, Facts.Note@63, Facts.Note@65, Facts.Note@56}
        var cell = new Cell<Note>();
        cell.Swap(new Note());
        var swapped = cell.Swap(null);
        Use(swapped);                                          //@ pts(swapped) = {Facts.Note@68, Facts.Note@74}
        cell.Try(new Note());
        var shared = Cell<Note>.Shared;
        Use(shared);                                           //@ pts(shared) = {Facts.Note@71}
        var got = cell.Get(() => new Note());
        Use(got);                                              //@ pts(got) = {Facts.Note@68, Facts.Note@74}
        Interlocked.Exchange(ref Slots[0], new Note());
        Volatile.Write(ref Slots[1], new Note());
        var inSlot = Slots[2];                                 //@ pts(inSlot) = {Facts.Note@76, Facts.Note@77, Facts.Note@105}
        Tags.Add(args, new Note());
        Tags.AddOrUpdate(args, new Note());
        var tag = Tags.GetOrCreateValue(args);
        Use(tag);                                              //@ pts(tag) = {Facts.Note@79, Facts.Note@80, Facts.Note@81}
        foreach (var (_, value) in Tags) Use(value);           //@ pts(value) = {Facts.Note@79, Facts.Note@80, Facts.Note@81}
        var weak = new WeakReference<Note>(new Note());
        weak.SetTarget(new Note());
        var alive = weak.TryGetTarget(out var strong) ? strong : null;
        Use(alive);                                            //@ pts(alive) = {Facts.Note@84, Facts.Note@85}
        var handle = new WeakReference(new Note()) { Target = new Note() };
        var target = (Note?)handle.Target;
        Use(target);                                           //@ pts(target) = {Facts.Note@88}
        var source = new TaskCompletionSource<Note>();
        source.TrySetResult(new Note());
        source.TrySetException(new NoteException(new Note()));
        var set = await source.Task;
        Use(set);                                              //@ pts(set) = {Facts.Note@92}
        await foreach (var each in Task.WhenEach(Slow(new Note()), Slow(new Note())))
        {
            var result = await each;
            Use(result);                                       //@ pts(result) = {Facts.Note@96}
        }
        var lazy = new Lazy<Note>(new Note());
        var valued = lazy.Value;                               //@ pts(valued) = {Facts.Note@101}
        var lazily = new Lazy<Note>();
        var made = lazily.Value;                               //@ pts(made) = {Facts.Note@103}
        var once = LazyInitializer.EnsureInitialized(ref Slots[3]);
        Use(once);                                             //@ pts(once) = {Facts.Note@76, Facts.Note@77, Facts.Note@105}
        Thread.SetData(Thread.GetNamedDataSlot("a"), new Note());
        using var local = new ThreadLocal<Note> { Value = new Note() };
        var own = local.Value;                                 //@ pts(own) = {Facts.Note@108}
    }

    private static async Task<Note> Slow(Note note)
    {
        await Task.Delay(1);
        return note;
    }

    private static async Task Fails(Note note)
    {
        try { await Inner(note); }
        catch (NoteException e) { throw new NoteException(new Note(), e); }
    }

    private static async Task Inner(Note note)
    {
        await Task.Yield();
        Check(note);
    }

    private static void Check(Note note) => _ = note.Reply ?? throw new NoteException(note);

    private static void Use(Note? note) { }
}
