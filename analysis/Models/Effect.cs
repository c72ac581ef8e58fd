using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Models;

/// <summary>
/// Where a value stands at a call: the receiver, an argument by position, or the result; optionally one step inside it
/// (<c>arg0.values</c>): a pseudo-field that only models read and write. <c>values</c> are the elements of any collection (the
/// values of a map), <c>keys</c> the keys of a map, <c>result</c> what a task or lazy holds; any other name is a private slot
/// of modelled objects, such as <c>callback</c>. Several steps are joined by dots: <c>arg0.values.result</c> are the results of
/// a list of tasks.
/// </summary>
/// <param name="Argument">Position in <see cref="Call.Arguments"/>; extension methods count their receiver as 0.</param>
/// <param name="Slot">The steps as written, null for the value itself; see <see cref="Steps"/>.</param>
public sealed record Place(PlaceRoot Root, int Argument, string? Slot)
{
    /// <summary>The pseudo-fields to follow, outermost first; empty for the value itself.</summary>
    public IReadOnlyList<string> Steps => Slot is null ? [] : Slot.Split('.');

    /// <summary>The variable of the call that the place is, or begins at; null where the call has none.</summary>
    public IrVariable? In(Call call) => Root switch
    {
        PlaceRoot.Receiver => call.Receiver,
        PlaceRoot.Argument => Argument < call.Arguments.Count ? call.Arguments[Argument] : null,
        _ => call.Result,
    };

    /// <summary>The variable of the call that the place itself is; null also where the place is a step inside it.</summary>
    public IrVariable? ValueIn(Call call) => Slot is null ? In(call) : null;

    public override string ToString()
    {
        var root = Root switch { PlaceRoot.Receiver => "this", PlaceRoot.Result => "result", _ => $"arg{Argument}" };
        return Slot is null ? root : $"{root}.{Slot}";
    }
}

public enum PlaceRoot
{
    Receiver,
    Argument,
    Result,
}

/// <summary>How a collection type behaves when threads share it (RULES: map).</summary>
public enum MapDiscipline
{
    Unsynchronized,

    /// <summary>Many readers beside one writer are safe (Hashtable).</summary>
    SingleWriter,

    /// <summary>
    /// Each single operation holds the lock that <c>SyncRoot</c> hands out (the object itself); an enumeration beside a writer is
    /// not safe unless it holds that lock (Hashtable.Synchronized).
    /// </summary>
    Synchronized,
    Concurrent,
    Immutable,
}

/// <param name="IsCollection">Not keyed: a map only when lists and their kin are asked for.</param>
/// <param name="Pattern">Documentation-comment id of the type.</param>
public sealed record MapType(string Pattern, MapDiscipline Discipline, bool IsCollection);

public enum AccessKind
{
    Read,
    Write,
    Enumerate,
}

/// <summary>What an operation means to the sequence rules (check-then-act, lost update).</summary>
public enum MapRole
{
    None,

    /// <summary>Asks whether a key is there (ContainsKey), or how many there are.</summary>
    Test,

    /// <summary>Asks and fetches (TryGetValue).</summary>
    TryGet,

    /// <summary>Fetches, fails when missing (indexer get).</summary>
    Get,

    /// <summary>Overwrites (indexer set).</summary>
    Set,

    /// <summary>Fails when present (Add).</summary>
    Add,

    /// <summary>One atomic step that tests and acts (TryAdd, TryUpdate, GetOrAdd, AddOrUpdate, TryRemove).</summary>
    Atomic,
    Remove,
    Clear,

    /// <summary>Copies through Count and CopyTo: not atomic on concurrent maps.</summary>
    UnsafeCopy,

    /// <summary>An atomic copy.</summary>
    Snapshot,
    Enumerate,
}

public enum DelegateTiming
{
    /// <summary>Before the call returns, on the calling thread.</summary>
    Immediate,

    /// <summary>While the result is enumerated (LINQ).</summary>
    Deferred,

    /// <summary>Before the call returns, on many threads at once.</summary>
    Parallel,

    /// <summary>Before the call returns, each delegate once, beside the others (Parallel.Invoke).</summary>
    ParallelOnce,

    /// <summary>At most once, the first time the result's value is asked for, ordered (Lazy, GetOrAdd of one winner).</summary>
    Once,
}

/// <summary>What kind of origin a spawn makes; names what a report says of it.</summary>
public enum OriginKind
{
    Thread,
    Task,
    ThreadPool,
    ParallelBody,
    Timer,

    /// <summary>
    /// Begins when what the delegate's first argument stands for has ended: a task, or all tasks of a collection of tasks.
    /// </summary>
    Continuation,
    Request,
    Event,
    HostedService,
    Message,
    Finalizer,

    /// <summary>One thread runs all of them, one after the other.</summary>
    UserInterface,

    /// <summary>Runs on one receiver object never overlap each other.</summary>
    Actor,
    Test,
    Dataflow,
    Other,
}

public enum LockMode
{
    Exclusive,
    Shared,

    /// <summary>Excludes writers and other upgradeable readers, not readers.</summary>
    Upgradeable,
}

public enum AcquireForm
{
    /// <summary>Returns holding.</summary>
    Blocking,

    /// <summary>Holds when the returned bool is true.</summary>
    IfTrue,

    /// <summary>Says whether the thread holds it already.</summary>
    IfHeld,

    /// <summary>Holds when the by-reference bool argument is true; without a timeout it always is.</summary>
    ByRefFlag,

    /// <summary>Returns a disposable that releases.</summary>
    Scope,

    /// <summary>Returns a task that, once awaited, holds (SemaphoreSlim.WaitAsync).</summary>
    Async,

    /// <summary>Returns a task whose result is a disposable that releases (async locks).</summary>
    AsyncScope,

    /// <summary>Returns a task of bool: holds when the awaited result is true.</summary>
    AsyncIfTrue,
}

public enum ViewKind
{
    /// <summary>Its elements are the keys: <c>values</c> of the view stands for <c>keys</c> of the map.</summary>
    Keys,
    Values,

    /// <summary>The same entries behind another face: read-only wrapper, synchronized wrapper, reversed, cast.</summary>
    Wrapper,
    Enumerator,

    /// <summary>
    /// A lazy query: reads its source whenever it is enumerated. Unlike other views it has elements of its own, which flows of
    /// the same row fill.
    /// </summary>
    Query,
}

public enum Lifetime
{
    Singleton,
    Scoped,
    Transient,
}

/// <summary>
/// One thing a call means to the analysis: a closed set. An API has a list of effects; an API with an empty list is known to
/// have none that matter.
/// </summary>
public abstract record Effect
{
    /// <summary>An operation on the map (or on the map behind the view) at <see cref="Target"/>.</summary>
    public sealed record MapOperation(Place Target, AccessKind Kind, MapRole Role) : Effect;

    /// <summary>A reference moves.</summary>
    public sealed record Flow(Place From, Place To) : Effect;

    /// <summary>The call makes the object at <see cref="At"/> (usually the result); its type is the declared one unless named.</summary>
    /// <param name="TypeDocId">Documentation-comment id of the made type, null for the declared type.</param>
    public sealed record Fresh(Place At, string? TypeDocId) : Effect;

    /// <summary>The result is a fresh live view of <see cref="Of"/>: an access through it is an access of that map.</summary>
    public sealed record View(Place Of, Place At, ViewKind Kind) : Effect;

    /// <summary>The call runs the delegate at <see cref="Delegate"/> with what stands at <see cref="Arguments"/>.</summary>
    /// <param name="Result">Where its return value goes.</param>
    public sealed record RunDelegate(Place Delegate, DelegateTiming Timing, IReadOnlyList<Place?> Arguments, Place? Result) : Effect;

    /// <summary>The delegate runs on another thread from now on.</summary>
    /// <param name="Many">May run beside itself (overlapping timer callbacks, request handlers, parallel bodies).</param>
    /// <param name="Handle">The object that a join waits for.</param>
    /// <param name="AtHostStart">Runs begin when the host starts, not at this call.</param>
    public sealed record Spawn(Place Delegate, OriginKind Kind, bool Many, IReadOnlyList<Place?> Arguments, Place? Result, Place? Handle, bool AtHostStart) : Effect
    {
        /// <summary>Argument that, when it is the constant "infinite" (-1), makes it run once for each call.</summary>
        public int? OneShotArgument { get; init; }

        /// <summary>Setter that, when every call of it on the handle passes <c>false</c>, makes it run once for each call.</summary>
        public string? OneShotSetter { get; init; }

        /// <summary>Setter of the options at <see cref="DegreeOf"/> that lets it run beside itself when it is given anything but 1.</summary>
        public string? DegreeSetter { get; init; }

        public int? DegreeOf { get; init; }

        /// <summary>Argument that, when it is the constant "infinite" (-1) or <c>false</c>, starts nothing.</summary>
        public int? UnlessOff { get; init; }

        /// <summary>What stands at the place is no delegate but an object with this method (a work item).</summary>
        public string? Method { get; init; }

        /// <summary>Verb of what it answers, and the argument with the route: they name it for people.</summary>
        public string? TitleVerb { get; init; }

        public int? TitleArgument { get; init; }

        /// <summary>Starts only where the returned bool is true; else the caller goes on by itself (ReceiveAsync of a socket).</summary>
        public bool IfTrue { get; init; }

        /// <summary>Runs on the thread of the user interface where the program has one, else on a thread of its own (Progress).</summary>
        public bool OnContext { get; init; }
    }

    /// <summary>What the handle stands for begins no new run from here on (a timer).</summary>
    public sealed record Stop(Place Handle) : Effect;

    /// <summary>Says that something has happened, to whoever waits for it (<see cref="AwaitSignal"/>).</summary>
    /// <param name="Counted">Waiters go on only when all have given it (CountdownEvent).</param>
    /// <param name="Withdrawn">Takes it back: those who come later wait again.</param>
    public sealed record Signal(Place At, bool Counted, bool Withdrawn) : Effect;

    /// <summary>Goes on only when the signal at the place was given.</summary>
    /// <param name="IfTrue">Given only where the returned bool is true (a wait with a timeout).</param>
    public sealed record AwaitSignal(Place At, bool IfTrue) : Effect;

    /// <summary>What the scheduler at the place runs never overlaps.</summary>
    public sealed record Exclusive(Place Scheduler) : Effect;

    /// <summary>Asks whether this is the thread of the user interface: it is where the answer is <paramref name="Answer"/>.</summary>
    public sealed record OnUiThread(bool Answer) : Effect;

    /// <summary>Waits until what the handle stands for has ended.</summary>
    /// <param name="All">The place holds many handles and all are waited for.</param>
    /// <param name="IfTrue">Ended only where the returned bool is true (Join with timeout).</param>
    /// <param name="Async">Ended once the returned task was awaited (WhenAll).</param>
    public sealed record Join(Place Handle, bool All, bool IfTrue, bool Async) : Effect;

    public sealed record Acquire(Place Lock, LockMode Mode, AcquireForm Form) : Effect
    {
        /// <summary>Position of the timeout: where it is the constant "for ever", the call returns holding, whatever it says.</summary>
        public int? TimeoutArgument { get; init; }
    }

    public sealed record Release(Place Lock, LockMode Mode) : Effect;

    /// <summary>Gives up and takes back (Monitor.Wait): other threads run in between.</summary>
    public sealed record ReleaseAndReacquire(Place Lock) : Effect;

    /// <summary>A lock constructor whose argument says how many may hold it at once.</summary>
    /// <param name="PermitsArgument">Position of the argument with the number of permits.</param>
    public sealed record MakeLock(int PermitsArgument) : Effect;

    /// <summary>A lock constructor whose argument is a name: locks of one name are one lock of the operating system.</summary>
    public sealed record NameLock(int Argument) : Effect;

    /// <summary>
    /// Sets a number and returns what it was. Zero stands for a free lock: setting anything else where it was zero takes it, setting
    /// zero gives it up.
    /// </summary>
    /// <param name="Expected">Argument it must have been equal to, null when it is set whatever it was.</param>
    public sealed record SetFlag(Place Location, int Value, int? Expected) : Effect;

    /// <summary>Entries that the map at <see cref="Map"/> has stay as they are: only missing ones are added.</summary>
    public sealed record KeepEntries(Place Map) : Effect;

    /// <summary>Requests, hosted services and other host-driven origins start here.</summary>
    /// <param name="Blocks">The call returns only when the host has stopped.</param>
    public sealed record HostStart(bool Blocks) : Effect;

    /// <summary>
    /// Registers a service. Service and implementation types come from type arguments, else from <c>typeof</c> arguments; a
    /// factory delegate or an instance argument stands for the implementation where present.
    /// </summary>
    /// <param name="ServiceArgument">Argument position of the service's <c>typeof</c>, or null.</param>
    /// <param name="ImplementationArgument">Argument position of the implementation's <c>typeof</c>, or null.</param>
    public sealed record Register(Lifetime Lifetime, int? ServiceArgument, int? ImplementationArgument, int? FactoryArgument, int? InstanceArgument, OriginKind? RunsAs) : Effect
    {
        /// <summary>Does nothing when the service is registered already (TryAdd).</summary>
        public bool IfMissing { get; init; }

        /// <summary>Which entries of the kind it runs as; see <see cref="EntryModel.Registered"/>.</summary>
        public string Role { get; init; } = "";

        /// <summary>Argument with the lifetime as a number, which counts where it is a constant.</summary>
        public int? LifetimeArgument { get; init; }

        /// <summary>Argument with the key of the service.</summary>
        public int? KeyArgument { get; init; }
    }

    /// <summary>
    /// Returns the service of type argument 0 of the method, or of its type when the method has none (IOptions), or of the
    /// <c>typeof</c> at the argument.
    /// </summary>
    public sealed record Resolve(int? TypeArgument, bool Many) : Effect
    {
        /// <summary>Argument with the key of the service.</summary>
        public int? KeyArgument { get; init; }

        /// <summary>Every request has an object of its own, however the service is registered (snapshots of options).</summary>
        public bool PerRequest { get; init; }

        /// <summary>The service is the type of the result (<c>ControllerBase.HttpContext</c>).</summary>
        public bool OfResult { get; init; }
    }

    /// <summary>Makes an object of type argument 0, or of the <c>typeof</c> at the argument, with injected constructor arguments.</summary>
    /// <param name="Arguments">Where the values are that are given to the constructor beside the injected ones. Where the type is known they do not escape.</param>
    public sealed record Activate(int? TypeArgument, Place? Arguments = null) : Effect;

    /// <summary>Runs code, or reads or writes a place, that the analysis cannot name: each such place is counted in the report.</summary>
    public sealed record Opaque(string Does) : Effect;

    /// <summary>The value leaves what the analysis follows (reflection, native code).</summary>
    public sealed record Escape(Place Value) : Effect;

    /// <summary>The result is a shallow copy: an object of the same type whose fields and elements hold the same.</summary>
    public sealed record Duplicate(Place Of) : Effect;

    /// <summary>
    /// In one atomic step replaces what a by-reference argument stands for and returns what was there: nobody else can get that any more.
    /// </summary>
    public sealed record Swap(Place Target) : Effect;

    /// <summary>Reads everything reachable from the value, maps enumerated (serializers).</summary>
    public sealed record Serialize(Place Value) : Effect;
}

/// <summary>All that is known of one API (or of a group of overloads, by wildcard).</summary>
/// <param name="Pattern">Documentation-comment id; <c>*</c> stands for any run of characters.</param>
/// <param name="File">Data file the row stands in.</param>
public sealed record ApiModel(string Pattern, IReadOnlyList<Effect> Effects, string File);
