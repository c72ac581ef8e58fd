using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Constraints between nodes that hold abstract objects, and their least solution. <see cref="PointerGraph"/> is the one that audits
/// use; tests compare it with one that does nothing clever.
/// </summary>
public interface IPointerGraph
{
    int NodeCount { get; }

    /// <summary>Copy edges.</summary>
    int EdgeCount { get; }

    /// <summary>Nodes that were found to be equal to another and are one with it.</summary>
    int CollapsedNodes { get; }

    /// <returns>The first of so many consecutive nodes.</returns>
    int Allocate(int count = 1);

    SparseSet SetOf(int node);

    void AddObject(int node, int value);

    /// <summary>What one node holds, the other holds too.</summary>
    /// <param name="filterType">Id of the type that objects must be compatible with, or -1.</param>
    void AddEdge(int from, int to, int filterType = -1);

    /// <summary>Calls back for every object of the node, now and later; the callback may add nodes and constraints.</summary>
    void Watch(int node, Action<int> onObject);

    /// <summary>Runs until nothing changes.</summary>
    /// <param name="afterStep">Called now and then; returns false to give up.</param>
    /// <returns>Whether it came to an end.</returns>
    bool Solve(Func<bool> afterStep);
}
