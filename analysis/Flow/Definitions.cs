using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Flow;

/// <summary>Where each variable of a body gets its value.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<IrVariable, List<Instruction>> _of = [];

    public Definitions(IrBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            foreach (var variable in Assigned(instruction))
            {
                if (!_of.TryGetValue(variable, out var list)) _of[variable] = list = [];
                list.Add(instruction);
            }
        }
    }

    public IReadOnlyList<Instruction> Of(IrVariable variable) => _of.TryGetValue(variable, out var list) ? list : [];

    /// <summary>The only assignment; null for parameters, <c>this</c>, and variables with several.</summary>
    public Instruction? Single(IrVariable variable) =>
        variable.Kind is IrVariableKind.This or IrVariableKind.Parameter ? null : Of(variable) is [var only] ? only : null;

    /// <summary>The constant that the variable surely is; null when it is none (or the null constant).</summary>
    public object? ConstantOf(IrVariable variable)
    {
        while (Single(variable) is Copy copy) variable = copy.Source;
        return Single(variable) is Constant constant ? constant.Value : null;
    }

    public bool IsNeverAssigned(IrVariable variable) => Of(variable).Count == 0;

    /// <summary>What the instruction assigns, by-reference arguments included.</summary>
    public static IEnumerable<IrVariable> Assigned(Instruction instruction)
    {
        if (instruction.Defines is { } target) yield return target;
        if (instruction is not Call call) yield break;
        for (var i = 0; i < call.Arguments.Count && i < call.Method.Parameters.Count; i++)
        {
            if (call.Method.Parameters[i].RefKind is IrRefKind.Ref or IrRefKind.Out) yield return call.Arguments[i];
        }
    }
}
