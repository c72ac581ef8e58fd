using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;
using System.Globalization;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Names the values of one body.</summary>
internal sealed class ValuePaths(BodyFlow flow)
{
    private const int MaxDepth = 8;

    private readonly Dictionary<(IrVariable, int), ValuePath> _known = [];

    public ValuePath Of(IrVariable variable, int at) => Of(variable, at, 0);

    /// <summary>The element of an array, named by its index.</summary>
    public ValuePath Element(IrVariable array, IrVariable? index, int at) =>
        new ValuePath.Computed("element", new ValueList([Of(array, at), index is null ? new ValuePath.Fixed("?") : Of(index, at)]));

    private ValuePath Of(IrVariable variable, int at, int depth)
    {
        if (_known.TryGetValue((variable, at), out var known)) return known;
        var path = Find(variable, at, depth);
        if (depth == 0) _known[(variable, at)] = path;
        return path;
    }

    private ValuePath Find(IrVariable variable, int at, int depth)
    {
        var reaching = flow.Reaching(variable, at);
        if (reaching is [BodyFlow.Entry])
        {
            if (variable.Kind == IrVariableKind.This) return ValuePath.Self;
            if (variable.Kind == IrVariableKind.Parameter && PositionOf(variable) is var position and >= 0) return new ValuePath.Parameter(position);
        }
        if (reaching.Count == 1 && reaching[0] != BodyFlow.Entry && depth < MaxDepth && Assigned(variable, flow.Body.Instructions[reaching[0]], depth) is { } path) return path;
        return new ValuePath.Opaque(flow.Body.Method.Id, variable, ValuePath.Indexes(reaching));
    }

    private int PositionOf(IrVariable variable)
    {
        var parameters = flow.Body.Method.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (ReferenceEquals(parameters[i].Variable, variable)) return i;
        }
        return -1;
    }

    private ValuePath? Assigned(IrVariable variable, Instruction by, int depth)
    {
        if (!ReferenceEquals(by.Defines, variable)) return AtomicFields.KeepsArgument(by, variable) ? Of(variable, by.Index, depth + 1) : null;
        switch (by)
        {
            case Copy copy:
                return Of(copy.Source, by.Index, depth);
            case Cast cast:
                return Of(cast.Source, by.Index, depth);
            case LoadField load:
                return new ValuePath.Member(Of(load.Object, by.Index, depth + 1), load.Field);
            case LoadStatic load:
                return new ValuePath.Static(load.Field);
            case Constant constant:
                return new ValuePath.Fixed(constant.Value is null ? "null" : $"{constant.Value.GetType().Name}:{Convert.ToString(constant.Value, CultureInfo.InvariantCulture)}");
            case TypeToken token:
                return new ValuePath.Fixed("typeof:" + token.Type.DisplayName);
            case Compute compute:
                return Computed("op:" + compute.Operator, compute.Operands, by, depth);
            case Call call when AtomicFields.Read(call) is { } place:
                return Of(place, by.Index, depth);
            case Call { Receiver: { } receiver } call when FieldShape.GetterField(call.Method) is { } field:
                return new ValuePath.Member(Of(receiver, by.Index, depth + 1), field);
            case Call { Method.ReturnType.DocId: "T:System.String" or "T:System.Type" or "T:System.Int32" or "T:System.Guid" or "T:System.Int64" } call:
                return Computed("call:" + call.Method.DocId, [.. call.Uses], by, depth);
            case Call { Method.Kind: IrMethodKind.Getter } call:
                return Computed("call:" + call.Method.DocId, [.. call.Uses], by, depth);
            default:
                return null;
        }
    }

    private ValuePath.Computed? Computed(string what, IReadOnlyList<IrVariable> inputs, Instruction by, int depth) =>
        inputs.Count == 0 ? null : new ValuePath.Computed(what, new ValueList([.. inputs.Select(i => Of(i, by.Index, depth + 1))]));
}
