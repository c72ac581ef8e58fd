using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Locks;

/// <summary>Why a lock is not one object for all that take it.</summary>
public enum LockFlaw
{
    None,

    /// <summary>The field that holds it is assigned again.</summary>
    ReassignedField,

    /// <summary>It is made anew in the method that takes it.</summary>
    FreshPerCall,

    /// <summary>A value that is boxed anew each time.</summary>
    BoxedValue,

    /// <summary>A lock structure that is copied before it is taken.</summary>
    CopiedStruct,

    /// <summary>Found by a way that no name follows (an element, what an unknown call returned).</summary>
    Unresolved,
}

/// <summary>One lock as a body takes it, by its names in that body.</summary>
/// <param name="Family">The API by which it is taken: locks of two kinds on one object exclude nobody.</param>
/// <param name="Text">For people.</param>
/// <param name="IsWholeBody">Held by the method itself, from before its body to after it.</param>
internal sealed record LockFact(ValueName Name, LockMode Mode, string Family, string Text, SourceSpan Span, LockFlaw Flaw, bool IsWholeBody)
{
    /// <summary>Found held already by asking, not taken here.</summary>
    public bool IsSeen { get; init; }

    public string LockKey => $"{Name.Identity.Key}|{Family}";

    public string Key => $"{LockKey}|{Mode}";
}

/// <summary>A lock that a body may have given up without having taken it.</summary>
/// <param name="Path">Null when it has no name.</param>
/// <param name="Objects">Ids of the objects it may be, ascending; empty when unknown.</param>
internal sealed record ReleaseFact(LockPath? Path, string Family, LockMode Mode, IReadOnlyList<int> Objects)
{
    public string Key => $"{Path?.Key ?? "?"}|{Family}|{Mode}|{string.Join(',', Objects)}";

    public bool MayBe(string family, LockMode mode, IReadOnlyList<int> objects) =>
        family == Family && mode == Mode && (Objects.Count == 0 || objects.Count == 0 || Objects.Intersect(objects).Any());
}

/// <summary>When a lock that was asked for is held.</summary>
internal enum ConditionKind
{
    IfTrue,
    IfFalse,

    /// <summary>Where the number was zero before.</summary>
    IfZero,

    /// <summary>Once the task is awaited.</summary>
    OnAwait,

    /// <summary>Once the task is awaited, and its result is true.</summary>
    OnAwaitIfTrue,

    /// <summary>Once the task is awaited; its result releases.</summary>
    OnAwaitScope,

    /// <summary>Held already; disposing the value releases.</summary>
    Scope,
}

internal sealed record Condition(IrVariable Variable, ConditionKind Kind, LockFact Fact)
{
    public string Key => $"{Variable.Index}|{Kind}|{Fact.Key}";
}

/// <summary>What calling a method does to locks, in the method's own names.</summary>
internal sealed record LockSummary(
    IReadOnlyList<LockFact> MustAcquire,
    IReadOnlyList<ReleaseFact> MayRelease,
    IReadOnlyList<(ConditionKind Kind, LockFact Fact)> OnResult)
{
    public static readonly LockSummary Nothing = new([], [], []);

    public bool IsNothing => MustAcquire.Count == 0 && MayRelease.Count == 0 && OnResult.Count == 0;
}
