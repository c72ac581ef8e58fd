using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

public enum HeapObjectKind
{
    /// <summary>An <see cref="Ir.Allocate"/>.</summary>
    Allocation,

    /// <summary>A delegate: method plus receiver.</summary>
    Delegate,

    /// <summary>What an API made, by its model.</summary>
    Modelled,

    /// <summary>A live view of another object: keys, wrapper, enumerator, lazy query.</summary>
    View,

    /// <summary>The task of an async call.</summary>
    AsyncTask,

    /// <summary>The sequence that a call of an iterator method returns.</summary>
    Iterator,

    /// <summary>An object that a container or framework makes.</summary>
    Service,

    /// <summary>What an unmodelled call returned, or unknown callers passed.</summary>
    External,

    TypeToken,

    /// <summary>An object of a class of the program, or a map, that code outside makes: a deserializer, a database, a framework.</summary>
    Foreign,
}

/// <summary>
/// An abstract object: all objects that one site makes in one context. Identity is <see cref="Id"/>.
/// </summary>
public sealed class HeapObject
{
    public required int Id { get; init; }

    public required HeapObjectKind Kind { get; init; }

    public required IrType Type { get; init; }

    /// <summary>Context of the method instance that makes it.</summary>
    public required Context Context { get; init; }

    /// <summary>Method instance that makes it; null for objects of the driver.</summary>
    public MethodInstance? Maker { get; init; }

    /// <summary>Instruction that makes it; null for objects of the driver.</summary>
    public Instruction? Site { get; init; }

    /// <summary>Documentation-comment id of the class that a library really makes, where it is none the program names.</summary>
    public string? MadeAs { get; init; }

    /// <summary>For delegates.</summary>
    public MakeDelegate? Delegate { get; init; }

    /// <summary>For views.</summary>
    public Models.ViewKind? View { get; init; }

    /// <summary>A query or an iterator: whoever asks anything of it goes through its elements.</summary>
    public bool IsLazy => View == Models.ViewKind.Query || Kind == HeapObjectKind.Iterator;

    /// <summary>For iterators: the instance whose body runs at enumeration. For async tasks: one that completes it.</summary>
    public MethodInstance? Body { get; init; }

    /// <summary>For services: how long one lives.</summary>
    public Models.Lifetime? Lifetime { get; init; }

    /// <summary>Made once for all threads by the driver (a singleton, a hosted service).</summary>
    public bool IsSharedRoot { get; set; }

    /// <summary>Unknown callers have it, and its class shows that it means to be used by many threads.</summary>
    public bool IsMeantForThreads { get; set; }

    /// <summary>Nesting of receiver contexts, to keep them finite.</summary>
    public int Depth => Context.Receiver is null ? 1 : Context.Receiver.Depth + 1;

    public override string ToString() =>
        $"{Kind} {Type}{(Site is null ? "" : $" @{Site.Span.StartLine}:{Site.Span.StartColumn}")}{Context}";
}
