using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>
/// Tells cache fills from claims. A miss that is filled with a value computed from the key alone may happen twice without harm:
/// both threads store equal values. It does harm when the value is the caller's own, unlike any other, changed later on, or when
/// someone else stores different values under the key.
/// </summary>
internal sealed class Fills(PointsToResult heap, BodyFlows flows, Writers writers, Func<HeapObject, bool> mustBeOne)
{
    private readonly Dictionary<(int, int), bool> _fromKey = [];

    /// <param name="body">Where the steps meet.</param>
    public bool IsHarmless(MethodInstance body, Step first, Step act)
    {
        if (act.Written.Count == 0 || ValuesOf(act.Access).Any(mustBeOne)) return false;
        if (!IsFromKey(body.Body!, act.Written, act.Site, KeyVariables(body.Body!, act), IsLookup(body.Body!, first, act))) return false;
        if (IsClaim(body.Body!, first, act)) return false;
        return writers.Replacers(act.Access.Map).All(w => ReferenceEquals(w.Instruction, act.Access.Instruction) || (!writers.UpdatesValue(w) && IsFromKey(w)));
    }

    /// <summary>Objects that the access stores as a value.</summary>
    public IReadOnlyList<HeapObject> ValuesOf(MapAccess access) =>
        access is { Instruction: Call call, Through: { } through } && StepRoles.WrittenBy(call, through, writers.RoleOf(access) ?? StepRole.Test) is { } written ? heap.PointsTo(access.Instance, written) : [];

    /// <summary>Maps that a store puts into its field.</summary>
    public IReadOnlyList<HeapObject> Holds(FieldStore store) => heap.PointsTo(store.Access.Instance, store.Stored);

    private bool IsFromKey(MapAccess access)
    {
        var key = (access.Instance.Method.Id, access.Instruction.Index);
        if (_fromKey.TryGetValue(key, out var known)) return known;
        if (access is not { Instruction: Call call, Through: { } through, Instance.Body: { } body } || writers.RoleOf(access) is not { } role || StepRoles.WrittenBy(call, through, role) is not { } written) return false;
        return _fromKey[key] = IsFromKey(body, [written], call, StepRoles.KeyOf(call, through) is { } variable ? [variable] : []);
    }

    private static IReadOnlyList<IrVariable> KeyVariables(IrBody body, Step act)
    {
        if (!act.IsInHelper) return act.Access is { Instruction: Call call, Through: { } through } && StepRoles.KeyOf(call, through) is { } key ? [key] : [];
        // In a helper: what of the call is part of the key's path.
        return act.Site is Call helper ? [.. helper.Arguments.Where(a => !act.Written.Contains(a))] : [];
    }

    /// <summary>The value is computed here, of the key, constants and what the object holds; not handed in and not unlike any other.</summary>
    /// <param name="isLookup">The method is asked for plain data and answers with what it found or computed: what it needed for that is not part of the answer.</param>
    private bool IsFromKey(IrBody body, IReadOnlyList<IrVariable> written, Instruction at, IReadOnlyList<IrVariable> key, bool isLookup = false)
    {
        var flow = flows.Of(body);
        var paths = flows.PathsOf(body);
        var keyParts = key.SelectMany(k => Sources.Walk(flow, [k], at.Index)).ToHashSet();
        foreach (var variable in written)
        {
            var path = paths.Of(variable, at.Index);
            if (key.Any(k => paths.Of(k, at.Index) == path)) continue;
            // Handed in as it is.
            if (IsGiven(flow, path)) return false;
        }
        foreach (var (variable, assignment) in Sources.Walk(flow, written, at.Index))
        {
            if (keyParts.Contains((variable, assignment))) continue;
            if (assignment == BodyFlow.Entry)
            {
                if (variable.Kind == IrVariableKind.Parameter && !IsOnlyAsked(flow, variable, keyParts, isLookup)) return false;
                continue;
            }
            switch (body.Instructions[assignment])
            {
                case Call call when Uniques.Makes(call.Method):
                case Call { Method.IsSource: true } helper when CallsUnique(helper.Method, 2):
                    return false;
                case LoadField { Field.IsCapture: true } load when !Sources.StoresOf(flow, load.Field).Any() && !keyParts.Any(k => k.Assignment != BodyFlow.Entry && body.Instructions[k.Assignment] is LoadField same && ReferenceEquals(same.Field, load.Field)) && !IsOnlyAsked(flow, load.Target, keyParts):
                    return false;
            }
        }
        return true;
    }

    private static bool IsGiven(BodyFlow flow, ValuePath path) => path switch
    {
        ValuePath.Parameter => true,
        // A local of this body that a lambda captures is not given by anyone.
        ValuePath.Member { Field.IsCapture: true } captured => Sources.StoresOf(flow, captured.Field).All(s => s.Source.Kind == IrVariableKind.Parameter),
        ValuePath.Member { Of: ValuePath.Parameter } => true,
        _ => false,
    };

    /// <summary>Plain data is returned, as it was found or else as it was stored: whoever stored it, the answer is a good one.</summary>
    private bool IsLookup(IrBody body, Step first, Step act)
    {
        if (act.Written is not [var written] || !(written.Type.DocId == "T:System.String" || written.Type.Kind is IrTypeKind.Struct or IrTypeKind.Enum)) return false;
        var follow = flows.Follow(body, first);
        var returns = body.Instructions.OfType<Return>().Where(r => r.Value is not null).ToList();
        var stored = flows.PathsOf(body).Of(written, act.Site.Index);
        var after = flows.Of(body).After(act.Site.Index, new HashSet<int>());
        return returns.Exists(r => !after.Contains(r.Index) && (follow.KindOf(r.Value!, r.Index) & ResultKind.Data) != 0)
            && returns.Exists(r => after.Contains(r.Index) && flows.PathsOf(body).Of(r.Value!, r.Index) == stored);
    }

    /// <summary>A service, factory or option: others are asked through it, but its own value goes nowhere.</summary>
    /// <param name="anyCall">Whatever it is handed on to may compute with it.</param>
    private static bool IsOnlyAsked(BodyFlow flow, IrVariable variable, HashSet<(IrVariable, int)> keyParts, bool anyCall = false) =>
        variable.Type.Kind == IrTypeKind.Delegate || variable.Type.DocId == "T:System.Threading.CancellationToken"
        || flow.UsesOf(variable).All(use => flow.Body.Instructions[use] switch
        {
            Call call => ReferenceEquals(call.Receiver, variable) ? call.Arguments.Count > 0 && !call.Arguments.Contains(variable)
                : !call.Method.IsConstructor && variable.Type.Kind is IrTypeKind.Class or IrTypeKind.Interface && variable.Type.DocId != "T:System.String"
                    && (anyCall || call.Uses.Any(u => !ReferenceEquals(u, variable) && flow.Reaching(u, use).Any(a => keyParts.Contains((u, a))))),
            Invoke invoke => ReferenceEquals(invoke.Delegate, variable),
            StoreField { Field.IsCapture: true } => true,
            Compute or Branch => true,
            _ => false,
        });

    private bool CallsUnique(IrMethod method, int depth) =>
        method.Body is { } body && body.Instructions.OfType<Call>().Any(c => Uniques.Makes(c.Method) || (depth > 0 && c.Method.IsSource && !ReferenceEquals(c.Method, method) && CallsUnique(c.Method, depth - 1)));

    /// <summary>
    /// Who stores the entry does something that the others do not: it answers otherwise, or acts, while what is stored says nothing.
    /// The entry is a claim.
    /// </summary>
    private bool IsClaim(IrBody body, Step first, Step act)
    {
        var flow = flows.Of(body);
        var paths = flows.PathsOf(body);
        var saysNothing = act.Written.All(w => paths.Of(w, act.Site.Index).IsFixed) || writers.IsKeySet(act.Access.Map);
        var follow = flows.Follow(body, first);
        foreach (var (index, _) in follow.Branches)
        {
            var branch = body.Instructions[index];
            var decided = flow.DecidedBy(branch);
            if (!decided.Contains(act.Site.Index)) continue;
            foreach (var step in decided)
            {
                switch (body.Instructions[step])
                {
                    case Return { Value: { } value } when paths.Of(value, step).IsFixed && flow.After(act.Site.Index, new HashSet<int>()).Contains(step):
                    case Call call when saysNothing && !ReferenceEquals(call, act.Site) && (call.Result is null || flow.ReadersOf(call.Result, step).All(r => body.Instructions[r] is Await)) && !call.Method.IsConstructor && flow.After(act.Site.Index, new HashSet<int>()).Contains(step):
                        return true;
                }
            }
        }
        return false;
    }
}
