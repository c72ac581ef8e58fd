using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a constructor, and the methods it calls on <c>this</c>, do with what the object under construction made for itself. It holds for
/// classes of which so many objects are made that they are not told apart: two threads that construct work on two objects.
/// </summary>
/// <param name="flowOf">The escapes of a body.</param>
/// <param name="roots">Instances that others call, too.</param>
/// <param name="isOver">Whether a callee has ended where the caller goes on.</param>
internal sealed class UnderConstruction(PointsToResult heap, Func<IrBody, EscapeFlow> flowOf, IReadOnlySet<int> roots, Func<MethodInstance, MethodInstance, Call, bool> isOver)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<int, Definitions> _definitions = [];
    private readonly Dictionary<(int, int, bool), bool> _known = [];

    /// <param name="mayBeSeen">The object may have become visible to others by then.</param>
    public bool Has(MethodInstance instance, Instruction at, IrVariable through, HeapObject value, bool mayBeSeen) =>
        instance.Body is { This: { } self } body && heap.Parts.OwnField(value) is { } field && FieldOf(body, self, through) is { } read && ReferenceEquals(read, field) && IsOwn(instance, at, mayBeSeen, 0);

    /// <summary>The field of <c>this</c> that the variable was read from.</summary>
    private IrField? FieldOf(IrBody body, IrVariable self, IrVariable variable)
    {
        if (!_definitions.TryGetValue(body.Method.Id, out var definitions)) _definitions[body.Method.Id] = definitions = new Definitions(body);
        while (definitions.Single(variable) is { } single)
        {
            switch (single)
            {
                case Copy copy:
                    variable = copy.Source;
                    continue;
                case Cast cast:
                    variable = cast.Source;
                    continue;
                case LoadField load when ReferenceEquals(load.Object, self):
                    return load.Field;
                case Call { Receiver: { } receiver } call when ReferenceEquals(receiver, self):
                    return FieldShape.GetterField(call.Method);
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The running thread constructs <c>this</c>.</summary>
    private bool IsOwn(MethodInstance instance, Instruction at, bool mayBeSeen, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { This: { } self } body) return false;
        var flow = flowOf(body);
        if (!mayBeSeen && flow.HasEscaped(flow.Roots.OfParameter(self), at)) return false;
        if (instance.Method.IsConstructor) return true;
        if (roots.Contains(instance.Id)) return false;
        var key = (instance.Id, at.Index, mayBeSeen);
        if (_known.TryGetValue(key, out var known)) return known;
        _known[key] = false;
        var calls = heap.CallsTo(instance).ToList();
        return _known[key] = calls.Count > 0 && calls.TrueForAll(e => e is { Kind: CallEdgeKind.Call, Site: Call { Receiver.Kind: IrVariableKind.This } call } && isOver(instance, e.Caller, call) && IsOwn(e.Caller, call, mayBeSeen, depth + 1));
    }
}
