namespace MapAudit.Analysis.Flow;

/// <summary>
/// What a forward analysis knows at one point. Values are immutable; <see cref="Meet"/> gives what holds whichever of two ways
/// led here, and must never know more than either side.
/// </summary>
public interface IFlowState<TState>
    where TState : class, IFlowState<TState>
{
    TState Meet(TState other);

    bool SameAs(TState other);
}
