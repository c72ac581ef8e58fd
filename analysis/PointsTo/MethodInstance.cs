using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>A method in a context: what the call graph connects. Its variables are consecutive nodes of the pointer graph.</summary>
public sealed class MethodInstance
{
    public required int Id { get; init; }

    public required IrMethod Method { get; init; }

    public required Context Context { get; init; }

    /// <summary>Node of variable 0; the return node and the yield node follow the last variable.</summary>
    public required int FirstNode { get; init; }

    public IrBody? Body => Method.Body;

    public int ReturnNode => FirstNode + (Method.Body?.Variables.Count ?? 0);

    public int YieldNode => ReturnNode + 1;

    public int NodeOf(IrVariable variable) => FirstNode + variable.Index;

    public override string ToString() => $"{Method}{Context}";
}
