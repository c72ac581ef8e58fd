using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Looks up the model of a call as every stage must: by the type it is named on first, then by the declaring type.</summary>
public static class CallModels
{
    /// <summary>
    /// Null for methods without a row. A row holds for source too (a framework's own code, or stubs of it), unless it names any
    /// type or member by wildcard: a class of one's own may have a framework's name and namespace.
    /// </summary>
    public static ApiModel? ModelOf(this ModelIndex models, Call call)
    {
        if (!call.Method.IsSource) return models.FindOn(call.OnType.DocId, call.Method.DocId);
        return models.Find(call.Method.DocId) is { } model && !model.Pattern.StartsWith("M:*", StringComparison.Ordinal) && !model.Pattern.EndsWith(".*", StringComparison.Ordinal) ? model : null;
    }
}
