using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

public enum CallEdgeKind
{
    /// <summary>The callee runs before the call returns, on the same thread.</summary>
    Call,

    /// <summary>The callee starts another flow of execution: see <see cref="CallEdge.Spawn"/>.</summary>
    Spawn,

    /// <summary>The body of an iterator or the delegate of a lazy query runs here, because its result is enumerated here.</summary>
    Enumeration,

    /// <summary>Runs once, ordered before every use of its result (Lazy, static constructors).</summary>
    Once,
}

/// <summary>How a spawn edge starts its callee.</summary>
/// <param name="Handle">Object that joins wait for, when there is one.</param>
/// <param name="EndsWithCall">The call returns only when all runs have ended (Parallel.For).</param>
/// <param name="WaitsForTask">The handle ends only when the task that the callee returns has ended (Task.Run of an async delegate); else at its first await.</param>
public sealed record SpawnInfo(OriginKind Kind, bool Many, bool AtHostStart, bool EndsWithCall, HeapObject? Handle, bool WaitsForTask)
{
    /// <summary>Name of a setter on the handle: runs do not overlap when every call of it passes <c>false</c>.</summary>
    public string? OneShotSetter { get; init; }

    /// <summary>Setter of the options argument that says how many may run at once; one where nothing sets it.</summary>
    public string? DegreeSetter { get; init; }

    public int? DegreeOf { get; init; }

    /// <summary>What people call it: <c>GET /cart handler</c>; null where nothing names it.</summary>
    public string? Title { get; init; }

    /// <summary>Started only where the call returns true.</summary>
    public bool IfTrue { get; init; }

    /// <summary>Runs on the thread of the user interface where the program has one.</summary>
    public bool OnContext { get; init; }

    /// <summary>Every delegate of the call is an origin of its own.</summary>
    public bool IsEachOnce { get; init; }

    /// <summary>The delegate that this edge runs, where <see cref="IsEachOnce"/>.</summary>
    public HeapObject? Which { get; init; }
}

/// <summary>One call at one site, in contexts.</summary>
public sealed record CallEdge(MethodInstance Caller, Instruction Site, MethodInstance Callee, CallEdgeKind Kind, SpawnInfo? Spawn, HeapObject? Receiver)
{
    /// <summary>One run of the site may run the callee several times: a delegate that an API calls for each element.</summary>
    public bool Repeats { get; init; }
}

/// <summary>A method instance where an origin begins without a spawn in the program: Main, a request handler, a library's API.</summary>
/// <param name="Group">Roots of one group are one origin (all request handlers are).</param>
/// <param name="AfterHostStart">Begins when the host starts (see <see cref="Effect.HostStart"/>).</param>
/// <param name="BeforeHost">Runs before requests, up to its first await.</param>
public sealed record RootEntry(MethodInstance Instance, string Group, OriginKind Kind, bool Many, bool IsMain, bool AfterHostStart, bool BeforeHost, bool Sequential, string Why)
{
    /// <summary>What people call it: <c>GET /cart handler</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>Makes the object that other roots of the group are called on: those say what the group is.</summary>
    public bool IsConstruction { get; init; }
}
