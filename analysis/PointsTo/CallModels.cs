using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Looks up the model of a call as every stage must: by the type it is named on first, then by the declaring type.</summary>
public static class CallModels
{
    /// <summary>Null for source methods and for library methods without a row.</summary>
    public static ApiModel? ModelOf(this ModelIndex models, Call call) =>
        call.Method.IsSource ? null : models.FindOn(call.OnType.DocId, call.Method.DocId);
}
