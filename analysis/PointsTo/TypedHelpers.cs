using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Generic methods that register or ask a container for their type parameters (<c>AddJob&lt;T&gt;(services)</c>), themselves or by
/// way of others: each call of one says another type.
/// </summary>
internal static class TypedHelpers
{
    public static HashSet<IrMethod> Find(IrProgram program, ModelIndex models)
    {
        var found = new HashSet<IrMethod>();
        var open = new List<(IrMethod Method, IrMethod Part)>();
        foreach (var part in program.Methods)
        {
            if (part.Body is null || Outermost(part) is not { TypeParameters.Count: > 0 } method) continue;
            if (part.Body.Instructions.Any(i => i is Call call && UsesType(call, part.Body, method, models))) found.Add(method);
            else if (part.Body.Instructions.Any(i => i is Call { Method: { IsSource: true, TypeParameters.Count: > 0 } })) open.Add((method, part));
        }
        while (open.RemoveAll(o => found.Contains(o.Method) || (PassesOn(o.Part.Body!, o.Method, found) && found.Add(o.Method))) > 0)
        {
        }
        return found;
    }

    private static IrMethod Outermost(IrMethod method)
    {
        while (method.Enclosing is { } enclosing) method = enclosing;
        return method;
    }

    private static bool UsesType(Call call, IrBody body, IrMethod method, ModelIndex models)
    {
        if (call.Method.IsSource || models.ModelOf(call) is not { } model || !model.Effects.Any(e => e is Effect.Register or Effect.Resolve)) return false;
        return call.TypeArguments.Any(method.TypeParameters.Contains) || body.Instructions.Any(i => i is TypeToken token && method.TypeParameters.Contains(token.Type));
    }

    private static bool PassesOn(IrBody body, IrMethod method, HashSet<IrMethod> found) =>
        body.Instructions.Any(i => i is Call call && found.Contains(call.Method) && call.TypeArguments.Any(method.TypeParameters.Contains));
}
