using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Locks;

/// <param name="Formal">A path of the callee.</param>
/// <param name="Actual">What the caller calls the same object.</param>
internal sealed record FrameBinding(LockPath Formal, ValueName Actual);

/// <summary>
/// Translates paths between a caller and a callee. The callee may stand at the call itself, or be a delegate or iterator that the
/// caller made; of an object that the caller made, what it stored there is known too (captured variables).
/// </summary>
internal sealed class CallFrames(NameTable names)
{
    private const int MaxContents = 4;
    private const int MaxSearch = 6;

    private readonly Dictionary<(IrBody, int, IrMethod), IReadOnlyList<FrameBinding>> _bindings = [];

    public IReadOnlyList<FrameBinding> Bindings(IrBody caller, Instruction site, IrMethod callee)
    {
        var key = (caller, site.Index, callee);
        return _bindings.TryGetValue(key, out var known) ? known : _bindings[key] = Make(caller, site, callee);
    }

    /// <summary>The callee is what the call names, not a delegate that it is given.</summary>
    public static bool IsNamedCallee(Call call, IrMethod callee) =>
        ReferenceEquals(call.Method, callee)
        || (callee.Kind is not (IrMethodKind.Lambda or IrMethodKind.LocalFunction)
            && (callee.Name == call.Method.Name || callee.Name.EndsWith("." + call.Method.Name, StringComparison.Ordinal)));

    /// <summary>The path in names of the caller; null when the caller has none.</summary>
    public LockPath? ToCaller(LockPath path, IrBody caller, Instruction site, IrMethod callee) => ToCaller(path, caller, site, callee, n => n.Identity);

    /// <summary>As <see cref="ToCaller(LockPath, IrBody, Instruction, IrMethod)"/>, through re-assigned fields too.</summary>
    public LockPath? ToCallerAsWritten(LockPath path, IrBody caller, Instruction site, IrMethod callee) => ToCaller(path, caller, site, callee, n => n.Written);

    private LockPath? ToCaller(LockPath path, IrBody caller, Instruction site, IrMethod callee, Func<ValueName, LockPath> which)
    {
        if (path.HasPositions) return null;
        if (path.Root.IsAbsolute) return path;
        FrameBinding? best = null;
        foreach (var binding in Bindings(caller, site, callee))
        {
            if (path.CommonSteps(binding.Formal) == binding.Formal.Steps.Count && (best is null || binding.Formal.Steps.Count > best.Formal.Steps.Count)) best = binding;
        }
        if (best is null) return null;
        var result = names.Of(caller).Normalize(path.Rebase(which(best.Actual), best.Formal.Steps.Count));
        return result.IsTooLong ? null : result;
    }

    /// <summary>All names that the callee has for the path of the caller.</summary>
    public IReadOnlyList<LockPath> ToCallee(LockPath path, IrBody caller, Instruction site, IrMethod callee) =>
        path.Root.IsAbsolute ? (path.HasPositions ? [] : [path]) : ToCallee(path, Bindings(caller, site, callee));

    private IReadOnlyList<LockPath> ToCallee(LockPath path, IReadOnlyList<FrameBinding> bindings)
    {
        var result = new List<LockPath>();
        foreach (var binding in bindings)
        {
            var (identity, written) = (binding.Actual.Identity, binding.Actual.Written);
            LockPath? made = null;
            if (path.CommonSteps(identity) == identity.Steps.Count) made = path.Rebase(binding.Formal, identity.Steps.Count);
            else if (path.CommonSteps(identity) is >= 0 and var common) made = Relative.ThroughOwners(binding.Formal, identity, path, common);
            else if (Relative.CommonStable(names.Stable, path, written) is >= 0 and var shared) made = Relative.ThroughOwners(binding.Formal, written, path, shared);
            if (made is not null && Relative.WithoutPositions(made) is { IsTooLong: false } clean && !result.Contains(clean)) result.Add(clean);
        }
        return result;
    }

    /// <summary>The delegate to the callee that the variable holds, when it was made in this body.</summary>
    public bool FindsMaker(IrBody caller, IrVariable variable, IrMethod callee, out Instruction? maker)
    {
        maker = Search(names.Of(caller).Definitions, variable, callee, MaxSearch);
        return maker is not null;
    }

    /// <summary>As <see cref="ToCallee(LockPath, IrBody, Instruction, IrMethod)"/>, for a delegate that the caller made and somebody else runs.</summary>
    public IReadOnlyList<LockPath> ToDelegate(LockPath path, IrBody caller, Instruction maker, IrMethod callee) =>
        path.Root.IsAbsolute ? [path] : ToCallee(path, WithContents(caller, OfMaker(caller, maker, callee)));

    private List<FrameBinding> Make(IrBody caller, Instruction site, IrMethod callee)
    {
        if (site is Call call && IsNamedCallee(call, callee)) return WithContents(caller, Arguments(caller, call, callee));
        Instruction? maker = null;
        foreach (var used in site.Uses)
        {
            if (!FindsMaker(caller, used, callee, out var found)) continue;
            if (maker is not null && !ReferenceEquals(maker, found)) return [];
            maker = found;
        }
        return maker is null ? [] : WithContents(caller, OfMaker(caller, maker, callee));
    }

    private List<FrameBinding> OfMaker(IrBody caller, Instruction maker, IrMethod callee)
    {
        if (maker is Call call) return Arguments(caller, call, callee);
        if (maker is not MakeDelegate { Receiver: { } receiver }) return [];
        var formal = callee.IsStatic && callee.Parameters.Count > 0 ? new LockPath(PathRoot.Parameter(0, callee.Parameters[0].Name), []) : LockPath.This;
        return [new FrameBinding(formal, names.Of(caller).NameOf(receiver))];
    }

    private List<FrameBinding> Arguments(IrBody caller, Call call, IrMethod callee)
    {
        var body = names.Of(caller);
        var result = new List<FrameBinding>();
        if (call.Receiver is { } receiver) result.Add(new FrameBinding(LockPath.This, body.NameOf(receiver)));
        for (var i = 0; i < call.Arguments.Count && i < callee.Parameters.Count; i++)
        {
            if (call.Arguments[i].Type.Kind is IrTypeKind.Enum || callee.Parameters[i].Variable is not { } variable) continue;
            // By reference: the memory itself, which the callee may pass on.
            if (callee.Parameters[i].RefKind == IrRefKind.Ref && LockFlaws.IsValue(variable.Type) && body.LocationOf(call.Arguments[i]) is { } location)
            {
                result.Add(new FrameBinding(new LockPath(PathRoot.Parameter(i, callee.Parameters[i].Name), []), new ValueName(location, location)));
                continue;
            }
            if (!names.Of(callee.Body!).Definitions.IsNeverAssigned(variable)) continue;
            result.Add(new FrameBinding(new LockPath(PathRoot.Parameter(i, callee.Parameters[i].Name), []), body.NameOf(call.Arguments[i])));
        }
        return result;
    }

    private List<FrameBinding> WithContents(IrBody caller, List<FrameBinding> bindings)
    {
        var body = names.Of(caller);
        for (var i = 0; i < bindings.Count; i++)
        {
            var (formal, actual) = bindings[i];
            if (formal.Steps.Count >= MaxContents || actual.Identity is not { Steps.Count: 0, Root: { Kind: PathRootKind.Variable, Item: IrVariable variable } }) continue;
            foreach (var (field, value) in body.ContentsOf(variable)) bindings.Add(new FrameBinding(formal.Then(field), value));
        }
        return bindings;
    }

    private static Instruction? Search(Definitions definitions, IrVariable variable, IrMethod callee, int depth)
    {
        if (depth == 0) return null;
        switch (definitions.Single(variable))
        {
            case Copy copy:
                return Search(definitions, copy.Source, callee, depth);
            case Cast cast:
                return Search(definitions, cast.Source, callee, depth);
            case MakeDelegate make when ReferenceEquals(make.Method, callee) || (make.IsVirtual && make.Method.Name == callee.Name):
                return make;
            case Call call when callee.IsIterator && IsNamedCallee(call, callee):
                return call;
            case Call { Method.IsSource: false } call:
                foreach (var used in call.Uses)
                {
                    if (Search(definitions, used, callee, depth - 1) is { } found) return found;
                }
                return null;
            default:
                return null;
        }
    }
}
