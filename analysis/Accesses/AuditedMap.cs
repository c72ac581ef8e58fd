using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>An abstract map with the name a report gives it. Several abstract maps may have one name.</summary>
public sealed class AuditedMap
{
    public required HeapObject Object { get; init; }

    public required MapDiscipline Discipline { get; init; }

    /// <summary>As RULES names maps: field, property or local that holds it, fully qualified.</summary>
    public required string Name { get; init; }

    public required SourceSpan Declaration { get; init; }

    public required IrType Type { get; init; }

    /// <summary>Project of the declaration.</summary>
    public required string Project { get; init; }

    /// <summary>Field that gave the name, when one did.</summary>
    public IrField? Field { get; init; }

    /// <summary>Maps that hold this one as a value and are its only holders with a name.</summary>
    public IReadOnlyList<HeapObject> Outer { get; init; } = [];

    public bool IsInner => Outer.Count > 0;

    public override string ToString() => Name;
}
