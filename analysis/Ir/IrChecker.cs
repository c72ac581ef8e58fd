namespace MapAudit.Analysis.Ir;

/// <summary>
/// Checks what every stage relies on in a lowered program. Returns the problems it finds, each with the method it is in; an
/// empty list for a sound program.
/// </summary>
public static class IrChecker
{
    public static IReadOnlyList<string> Check(IrProgram program)
    {
        var problems = new List<string>();
        CheckIds("type", program.Types.Select(type => type.Id), problems);
        CheckIds("field", program.Fields.Select(field => field.Id), problems);
        CheckIds("method", program.Methods.Select(method => method.Id), problems);
        foreach (var method in program.Methods)
            if (method.Body is { } body) problems.AddRange(Check(body).Select(problem => $"{method.DocId}: {problem}"));
        return problems;
    }

    public static IEnumerable<string> Check(IrBody body)
    {
        if (body.Blocks.Count == 0) return ["no entry block"];
        var problems = new List<string>();
        CheckBlocks(body, problems);
        if (problems.Count > 0) return problems;
        CheckReachability(body, problems);
        CheckVariables(body, problems);
        foreach (var call in body.Instructions.OfType<Call>()) CheckCall(call, problems);
        if (body.Method.Parameters.Any(parameter => parameter.Variable is null)) problems.Add("a parameter has no variable");
        if (body.This is null && !body.Method.IsStatic) problems.Add("an instance method without a receiver");
        return problems;
    }

    private static void CheckIds(string what, IEnumerable<int> ids, List<string> problems)
    {
        var expected = 0;
        foreach (var id in ids)
            if (id != expected++) problems.Add($"{what} ids are not dense at {expected - 1}");
    }

    private static void CheckBlocks(IrBody body, List<string> problems)
    {
        var own = body.Blocks.ToHashSet();
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Index != i) problems.Add($"block {i} has index {block.Index}");
            if (block.Instructions.Count == 0 || block.Instructions[^1] is not Terminator terminator)
            {
                problems.Add($"{block} does not end in a terminator");
                continue;
            }
            if (block.Instructions.SkipLast(1).Any(instruction => instruction is Terminator)) problems.Add($"{block} has a terminator inside");
            if (block.Instructions.Any(instruction => instruction.Block != block)) problems.Add($"{block} shares an instruction");
            if (terminator.Targets.Concat(block.Handlers).Any(target => !own.Contains(target))) problems.Add($"{block} leads out of the body");
        }
        for (var i = 0; i < body.Instructions.Count; i++)
            if (body.Instructions[i].Index != i) problems.Add($"instruction {i} has index {body.Instructions[i].Index}");
    }

    private static void CheckReachability(IrBody body, List<string> problems)
    {
        var reached = new HashSet<IrBlock> { body.Blocks[0] };
        var pending = new Stack<IrBlock>(reached);
        while (pending.TryPop(out var block))
            foreach (var next in block.Successors.Concat(block.Handlers))
                if (reached.Add(next)) pending.Push(next);
        foreach (var block in body.Blocks)
            if (!reached.Contains(block)) problems.Add($"{block} is not reached");
    }

    private static void CheckVariables(IrBody body, List<string> problems)
    {
        var defined = new HashSet<IrVariable>(body.Method.Parameters.Select(parameter => parameter.Variable!));
        if (body.This is not null) defined.Add(body.This);
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Defines is { } target) defined.Add(target);
            if (instruction is not (Call or Invoke or Unknown)) continue;
            // By-reference arguments are assigned by the call.
            foreach (var argument in instruction.Uses) if (argument.Kind != IrVariableKind.This) defined.Add(argument);
        }
        foreach (var instruction in body.Instructions)
        {
            foreach (var used in instruction.Uses.Concat(instruction.Defines is { } target ? [target] : []))
            {
                if (used.Index < 0 || used.Index >= body.Variables.Count || body.Variables[used.Index] != used) problems.Add($"instruction {instruction.Index}: {used} is not of this body");
                else if (used.Kind == IrVariableKind.Temporary && !defined.Contains(used)) problems.Add($"instruction {instruction.Index}: {used} is never defined");
            }
        }
    }

    private static void CheckCall(Call call, List<string> problems)
    {
        if (call.Receiver is null != call.Method.IsStatic) problems.Add($"instruction {call.Index}: receiver of {call.Method.DocId}");
        if (call.Receiver is null != (call.Dispatch == CallDispatch.Static)) problems.Add($"instruction {call.Index}: dispatch of {call.Method.DocId}");
        if (!call.IsUnresolved && call.Arguments.Count != call.Method.Parameters.Count) problems.Add($"instruction {call.Index}: {call.Arguments.Count} arguments for {call.Method.DocId}");
    }
}
