using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
namespace MapAudit.Analysis.Locks;
public sealed class LockResult { }
public static class LockAnalysis { public static LockResult Run(IrProgram p, PointsToResult h, ModelIndex m, CancellationToken c) => new(); }
