using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis;

/// <summary>The report, and what the stages made on the way to it.</summary>
public sealed record AuditResult(AuditReport Report, AuditPipeline Pipeline);

/// <summary>
/// The result of every stage, for <c>mapaudit dump</c> and for tests that look at one stage. Reports are made of
/// <see cref="AuditResult.Report"/> alone.
/// </summary>
public sealed record AuditPipeline(IrProgram Program)
{
    /// <summary>Results of the stages after lowering.</summary>
    internal EngineResult? Engine { get; init; }
}
