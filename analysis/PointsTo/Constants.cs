using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>What is constant at a call, as timers and waits read it.</summary>
internal static class Constants
{
    /// <summary>The argument says "never again": no period, or that one run is enough.</summary>
    public static bool IsOnce(IrBody body, IrVariable argument) => IsInfinite(body, argument) || IsAlways(body, argument, true);

    /// <summary>The argument says "do not start".</summary>
    public static bool IsOff(IrBody body, IrVariable argument) => IsInfinite(body, argument) || IsAlways(body, argument, false);

    /// <summary>The number that the variable always holds.</summary>
    public static int? NumberOf(IrBody body, IrVariable variable)
    {
        int? number = null;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            int? value = instruction switch
            {
                Constant { Value: int constant } => constant,
                Copy copy => NumberOf(body, copy.Source),
                _ => null,
            };
            if (value is null || (number is not null && number != value)) return null;
            number = value;
        }
        return number;
    }

    /// <summary>The text that the variable always holds, or another constant as text.</summary>
    public static string? TextOf(IrBody body, IrVariable variable)
    {
        string? text = null;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            var value = instruction switch
            {
                Constant constant => Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture),
                Copy copy => TextOf(body, copy.Source),
                Cast cast => TextOf(body, cast.Source),
                _ => null,
            };
            if (value is null || (text is not null && text != value)) return null;
            text = value;
        }
        return text;
    }

    private static bool IsAlways(IrBody body, IrVariable variable, bool value) =>
        body.Instructions.Any(i => ReferenceEquals(i.Defines, variable)) && body.Instructions.All(i => !ReferenceEquals(i.Defines, variable) || (i is Constant { Value: bool constant } && constant == value));

    /// <summary>The constant that timers take for "never" and waits for "for ever": -1, or the field that holds it.</summary>
    public static bool IsInfinite(IrBody body, IrVariable variable)
    {
        var found = false;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            if (instruction is not (Constant { Value: -1 or -1L or uint.MaxValue } or LoadStatic { Field.Name: "InfiniteTimeSpan" } or Copy or Compute { Operator: ComputeOperator.Other })) return false;
            if (instruction is Copy copy && !IsInfinite(body, copy.Source)) return false;
            if (instruction is Compute compute && !compute.Operands.All(o => IsInfinite(body, o))) return false;
            found = true;
        }
        return found;
    }
}
