using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Where an origin is started: a call in an instance of its parent.</summary>
public sealed record SpawnSite(MethodInstance Instance, Instruction Instruction, HeapObject? Handle, bool EndsWithCall)
{
    /// <summary>Starts something only where the call returns true.</summary>
    public bool OnlyIfTrue { get; init; }

    /// <summary>One run of the site starts several, one for each element.</summary>
    public bool Repeats { get; init; }
}

/// <summary>
/// A flow of execution: a root (an entry point, all request handlers, the callers of a library) or what one spawn site starts,
/// within its parent. "Many" says that runs of it may overlap each other by its nature; overlap through loops is found by
/// <see cref="SpawnReach"/>.
/// </summary>
public sealed class Origin
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required OriginKind Kind { get; init; }

    public required bool Many { get; init; }

    public Origin? Parent { get; init; }

    /// <summary>In the parent; empty for roots.</summary>
    public List<SpawnSite> Sites { get; } = [];

    /// <summary>What tells the spawn site from others, whatever the context; empty for roots.</summary>
    public string Site { get; init; } = "";

    public bool IsRoot => Parent is null;

    public bool IsMain { get; init; }

    /// <summary>Its code is ordered before everything that can see what it made: static constructors, factories of lazies.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Runs to its first await before requests are served (IHostedService.StartAsync, construction of singletons).</summary>
    public bool IsBeforeHost { get; init; }

    /// <summary>Runs follow each other: those of one UI thread, of one actor, of one instance that serves one call at a time.</summary>
    public bool IsSequential { get; init; }

    /// <summary>It runs on the one thread of the user interface; what it goes on with after an await does too.</summary>
    public bool IsOnUiThread => IsSequentialOf(OriginKind.UserInterface);

    /// <summary>It is a turn of an actor: turns of one actor follow each other.</summary>
    public bool IsTurn => IsSequentialOf(OriginKind.Actor);

    /// <summary>The scheduler that runs it, and nothing else at the same time; null for the usual ones.</summary>
    public HeapObject? Scheduler { get; init; }

    /// <summary>Starts when this other origin has ended (ContinueWith).</summary>
    public Origin? StartsAfter { get; set; }

    /// <summary>How it came to be, for people.</summary>
    public required string Why { get; init; }

    public int Depth => Parent is null ? 1 : Parent.Depth + 1;

    /// <summary>Method instances that run in it, by id, with the part of each that does.</summary>
    public Dictionary<int, BodyPart> Runs { get; } = [];

    /// <summary>Instances where it begins.</summary>
    public List<(MethodInstance Instance, BodyPart Part)> Entries { get; } = [];

    /// <summary>What people call an entry, by instance: <c>GET /cart handler</c>.</summary>
    public Dictionary<int, string> Titles { get; } = [];

    public bool IsWithin(Origin ancestor)
    {
        for (var origin = this; origin is not null; origin = origin.Parent)
        {
            if (ReferenceEquals(origin, ancestor)) return true;
        }
        return false;
    }

    public override string ToString() => Name;

    private bool IsSequentialOf(OriginKind kind) =>
        IsSequential && (Kind == kind || (Kind == OriginKind.Continuation && Parent is { } parent && parent.IsSequentialOf(kind)));
}

/// <summary>The part of an async method that an origin runs: up to the first await, from it on, or all of it.</summary>
[Flags]
public enum BodyPart
{
    None = 0,
    BeforeAwait = 1,
    AfterAwait = 2,
    All = 3,
}
