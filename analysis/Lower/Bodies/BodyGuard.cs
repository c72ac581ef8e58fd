using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Keeps a failure inside one body from ending the run: the body then is one unknown step, which is counted like any other.
/// </summary>
internal static class BodyGuard
{
    public static IrBody Lower(ProjectUnit unit, IrMethod method, IrType? receiver, Action<BodyLowering> fill)
    {
        try
        {
            var body = new BodyLowering(unit, method, receiver);
            fill(body);
            return body.Finish(method.Declaration);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var what = LoweringCounter.FailurePrefix + failure.GetType().Name;
            var body = new BodyLowering(unit, method, receiver);
            foreach (var parameter in method.Parameters) parameter.Variable = body.Parameter(parameter.Name, parameter.Type, method.Declaration);
            unit.Counts.Failed(method.DocId, failure);
            body.Emit(new Unknown { What = what, Operands = [.. method.Parameters.Select(parameter => parameter.Variable!)], Span = method.Declaration });
            return body.Finish(method.Declaration);
        }
    }
}
