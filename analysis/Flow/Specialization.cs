using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>
/// Copies of methods for the constants that callers pass for a flag (procedure cloning after Cooper, Hall and Kennedy): a method that
/// branches on a <c>bool</c> parameter is one method for <c>true</c> and another for <c>false</c>, each without the blocks that it cannot
/// reach. <c>Delete(key, lockHeld: true)</c> takes no lock, <c>Delete(key, lockHeld: false)</c> does.
/// </summary>
internal sealed class Specialization
{
    /// <summary>Copies of one method; further combinations of constants call the method itself.</summary>
    private const int MaxCopies = 4;

    private const int MaxSize = 400;

    private const int MaxDepth = 8;

    private readonly Dictionary<IrMethod, IReadOnlyList<int>> _deciding = [];
    private readonly Dictionary<IrMethod, List<(string Key, IrMethod Copy)>> _copies = [];
    private readonly Queue<(IrMethod Copy, IReadOnlyDictionary<IrVariable, bool> Known)> _work = new();
    private readonly List<IrMethod> _methods;

    private readonly HashSet<IrMethod> _overridden;

    private Specialization(IrProgram program)
    {
        _methods = [.. program.Methods];
        _overridden = [.. program.Methods.Select(m => m.Overridden).OfType<IrMethod>()];
    }

    /// <summary>The program with the copies, whose calls with constants call those.</summary>
    public static IrProgram Apply(IrProgram program)
    {
        var pass = new Specialization(program);
        pass.FindDeciding(program.Methods);
        foreach (var method in program.Methods)
        {
            if (method.Body is { } body) pass.Redirect(body, new Dictionary<IrVariable, bool>());
        }
        while (pass._work.TryDequeue(out var copy)) pass.Redirect(copy.Copy.Body!, copy.Known);
        return program with { Methods = pass._methods };
    }

    /// <summary>Parameters that decide a branch, here or where they are passed on.</summary>
    private void FindDeciding(IReadOnlyList<IrMethod> methods)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var method in methods)
            {
                if (method.Body is not { } body || body.Instructions.Count > MaxSize || !IsOne(method) || method.Kind is IrMethodKind.Lambda) continue;
                var known = _deciding.GetValueOrDefault(method) ?? [];
                var flags = Flags(method).Where(p => !known.Contains(p)).ToList();
                if (flags.Count == 0) continue;
                var definitions = new Definitions(body);
                var found = flags.Where(p => Decides(method, body, definitions, p)).ToList();
                if (found.Count == 0) continue;
                _deciding[method] = [.. known.Concat(found).Order()];
                changed = true;
            }
        }
    }

    /// <summary>No class of the program overrides it: a call of it runs it.</summary>
    private bool IsOne(IrMethod method) => !method.IsVirtual || (!method.IsAbstract && method.ContainingType.Kind == IrTypeKind.Class && !_overridden.Contains(method));

    private static IEnumerable<int> Flags(IrMethod method)
    {
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            if (method.Parameters[i] is { Variable: not null, RefKind: IrRefKind.None, Type.DocId: "T:System.Boolean" }) yield return i;
        }
    }

    private bool Decides(IrMethod method, IrBody body, Definitions definitions, int position)
    {
        var flag = method.Parameters[position].Variable!;
        if (!definitions.IsNeverAssigned(flag)) return false;
        var known = new Dictionary<IrVariable, bool> { [flag] = true };
        return body.Instructions.Any(i => i switch
        {
            Branch branch => ValueOf(definitions, branch.Condition, known) is not null,
            Call call => _deciding.TryGetValue(call.Method, out var deciding) && deciding.Any(p => p < call.Arguments.Count && IsFlag(definitions, call.Arguments[p], flag)),
            _ => false,
        });
    }

    private static bool IsFlag(Definitions definitions, IrVariable variable, IrVariable flag)
    {
        while (definitions.Single(variable) is Copy copy) variable = copy.Source;
        return ReferenceEquals(variable, flag);
    }

    /// <summary>What the variable surely is, whichever of its assignments it has (copies of a finally block assign it again); null when that is not known.</summary>
    private static bool? ValueOf(Definitions definitions, IrVariable variable, IReadOnlyDictionary<IrVariable, bool> known, int depth = 0)
    {
        if (known.TryGetValue(variable, out var value)) return value;
        if (depth > MaxDepth || variable.Kind is IrVariableKind.This or IrVariableKind.Parameter) return null;
        bool? common = null;
        foreach (var definition in definitions.Of(variable))
        {
            var here = definition switch
            {
                Copy copy => ValueOf(definitions, copy.Source, known, depth + 1),
                Compute { Operator: ComputeOperator.Not, Operands: [var operand] } => !ValueOf(definitions, operand, known, depth + 1),
                Constant { Value: bool constant } => constant,
                _ => null,
            };
            if (here is null || (common is not null && common != here)) return null;
            common = here;
        }
        return common;
    }

    private void Redirect(IrBody body, IReadOnlyDictionary<IrVariable, bool> known)
    {
        Definitions? definitions = null;
        var changed = false;
        foreach (var block in body.Blocks)
        {
            for (var i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is not Call call || !_deciding.TryGetValue(call.Method, out var deciding)) continue;
                definitions ??= new Definitions(body);
                var constants = deciding.Where(p => p < call.Arguments.Count)
                    .Select(p => (Position: p, Value: ValueOf(definitions, call.Arguments[p], known)))
                    .Where(p => p.Value is not null).Select(p => (p.Position, Value: p.Value!.Value)).ToList();
                if (constants.Count == 0 || CopyOf(call.Method, constants) is not { } copy) continue;
                block.Instructions[i] = call.To(copy, call.Dispatch == CallDispatch.Virtual ? CallDispatch.Direct : call.Dispatch);
                changed = true;
            }
        }
        if (changed) body.Seal();
    }

    private IrMethod? CopyOf(IrMethod method, List<(int Position, bool Value)> constants)
    {
        if (!_copies.TryGetValue(method, out var copies)) _copies[method] = copies = [];
        var key = string.Join(',', constants);
        foreach (var (knownKey, known) in copies)
        {
            if (knownKey == key) return known;
        }
        if (copies.Count >= MaxCopies) return null;
        var values = constants.ToDictionary(c => method.Parameters[c.Position].Variable!, c => c.Value);
        var copy = method.CopyAs(_methods.Count);
        copy.Body = Fold(method.Body!, copy, values);
        _methods.Add(copy);
        copies.Add((key, copy));
        _work.Enqueue((copy, values));
        return copy;
    }

    /// <summary>The body with each branch on a known value taken, without what no way leads to any more.</summary>
    private static IrBody Fold(IrBody body, IrMethod method, Dictionary<IrVariable, bool> values)
    {
        var definitions = new Definitions(body);
        var copy = new IrBody { Method = method, This = body.This };
        copy.Variables.AddRange(body.Variables);
        var reached = new Dictionary<IrBlock, IrBlock>();
        var order = new List<IrBlock>();
        Reach(body.Blocks[0]);
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var next in Targets(order[i].Terminator).Concat(order[i].Handlers)) Reach(next);
        }
        foreach (var block in body.Blocks.Where(reached.ContainsKey))
        {
            var made = reached[block];
            made.Index = copy.Blocks.Count;
            foreach (var instruction in block.Instructions.SkipLast(1)) made.Instructions.Add(instruction.Copied());
            made.Instructions.Add(Mapped(block.Terminator));
            made.Handlers.AddRange(block.Handlers.Select(h => reached[h]));
            copy.Blocks.Add(made);
        }
        copy.Seal();
        return copy;

        void Reach(IrBlock block)
        {
            if (reached.TryAdd(block, new IrBlock { Index = 0 })) order.Add(block);
        }

        IEnumerable<IrBlock> Targets(Terminator terminator) =>
            terminator is Branch branch && ValueOf(definitions, branch.Condition, values) is { } taken ? [taken ? branch.IfTrue : branch.IfFalse] : terminator.Targets;

        Instruction Mapped(Terminator terminator) => terminator switch
        {
            Branch branch when ValueOf(definitions, branch.Condition, values) is { } taken => new Jump { Span = branch.Span, Target = reached[taken ? branch.IfTrue : branch.IfFalse] },
            Branch branch => new Branch { Span = branch.Span, Condition = branch.Condition, IfTrue = reached[branch.IfTrue], IfFalse = reached[branch.IfFalse] },
            Jump jump => new Jump { Span = jump.Span, Target = reached[jump.Target] },
            Switch choice => new Switch { Span = choice.Span, Value = choice.Value, Cases = [.. choice.Cases.Select(c => reached[c])] },
            _ => terminator.Copied(),
        };
    }
}
