using System.Globalization;
using System.Text;

namespace MapAudit.Analysis.Ir;

/// <summary>
/// Bodies as text, for people and golden files: one instruction a line, temporaries as <c>%n</c>, the line of source behind it.
/// Equal programs print equal texts.
/// </summary>
public static class IrPrinter
{
    /// <summary>All methods with bodies, in program order.</summary>
    public static string Print(IrProgram program)
    {
        var text = new StringBuilder();
        foreach (var method in program.Methods)
            if (method.Body is not null) Print(text, method);
        return text.ToString();
    }

    public static string Print(IrMethod method)
    {
        var text = new StringBuilder();
        Print(text, method);
        return text.ToString();
    }

    /// <summary>One instruction without its place in source.</summary>
    public static string Print(Instruction instruction) => instruction switch
    {
        Copy copy => $"{copy.Target} = {copy.Source}",
        Cast cast => $"{cast.Target} = ({cast.Type}) {cast.Source}",
        Constant constant => $"{constant.Target} = {Literal(constant.Value)}",
        Compute compute => $"{compute.Target} = {compute.Operator} {List(compute.Operands)}",
        TypeToken token => $"{token.Target} = typeof {token.Type}",
        Allocate allocate => $"{allocate.Target} = new {allocate.Type}",
        LoadField load => $"{load.Target} = {load.Object}.{load.Field.Name}",
        StoreField store => $"{store.Object}.{store.Field.Name} = {store.Source}",
        LoadStatic load => $"{load.Target} = static {load.Field.FullName}",
        StoreStatic store => $"static {store.Field.FullName} = {store.Source}",
        LoadElement load => $"{load.Target} = {load.Array}[{load.Position}]",
        StoreElement store => $"{store.Array}[{store.Position}] = {store.Source}",
        Call call => Assigned(call.Result) + CallText(call),
        Invoke invoke => $"{Assigned(invoke.Result)}invoke {invoke.Delegate}({List(invoke.Arguments)})",
        MakeDelegate make => $"{make.Target} = delegate {make.Type} {(make.IsVirtual ? "virtual " : "")}{(make.Receiver is null ? "" : make.Receiver + ".")}{MethodText(make.Method)}",
        Lock enter => $"lock {enter.Object}",
        Unlock leave => $"unlock {leave.Object}",
        Await wait => $"{Assigned(wait.Result)}await {wait.Task}",
        Yield yield => $"yield {yield.Value}",
        Unknown unknown => $"{Assigned(unknown.Result)}{(unknown.IsBoundary ? "boundary" : "unknown")} {unknown.What} {List(unknown.Operands)}",
        Jump jump => $"goto {jump.Target}",
        Branch branch => $"if {branch.Condition} goto {branch.IfTrue} else {branch.IfFalse}",
        Switch choice => $"switch {choice.Value} goto {string.Join(", ", choice.Cases)}",
        Return leave => leave.Value is null ? "return" : $"return {leave.Value}",
        Catch caught => $"{caught.Target} = catch",
        Throw thrown => thrown.Value is null ? "rethrow" : $"throw {thrown.Value}",
        _ => instruction.GetType().Name,
    };

    private static void Print(StringBuilder text, IrMethod method)
    {
        text.Append(method.Kind).Append(' ').Append(method.DocId).Append("  // ").Append(method.DisplayName).Append('\n');
        if (method.Body is not { } body)
        {
            text.Append("  (no body)\n\n");
            return;
        }
        if (body.This is { } receiver) text.Append("  this: ").Append(receiver.Type).Append('\n');
        foreach (var parameter in method.Parameters)
            text.Append("  parameter ").Append(parameter.Name).Append(": ").Append(parameter.RefKind == IrRefKind.None ? "" : parameter.RefKind + " ").Append(parameter.Type).Append('\n');
        foreach (var block in body.Blocks)
        {
            text.Append(block).Append(':');
            if (block.Handlers.Count > 0) text.Append("  handlers ").AppendJoin(", ", block.Handlers);
            text.Append('\n');
            foreach (var instruction in block.Instructions)
            {
                text.Append("  ").Append(Print(instruction));
                if (!instruction.Span.IsNone) text.Append("  ;").Append(instruction.Span.StartLine.ToString(CultureInfo.InvariantCulture));
                text.Append('\n');
            }
        }
        text.Append('\n');
    }

    private static string CallText(Call call)
    {
        var receiver = call.Receiver is null ? "" : $"{call.Receiver}.";
        var arguments = call.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", call.TypeArguments)}>";
        return $"{(call.IsUnresolved ? "unresolved " : "")}call{(call.Dispatch == CallDispatch.Virtual ? "virt" : "")} {receiver}{MethodText(call.Method)}{arguments}({List(call.Arguments)})";
    }

    private static string MethodText(IrMethod method) =>
        method.Kind is IrMethodKind.Lambda or IrMethodKind.LocalFunction ? $"[{method.DocId}]" : $"{method.ContainingType.Name}::{method.Name}";

    private static string Assigned(IrVariable? result) => result is null ? "" : $"{result} = ";

    private static string List(IEnumerable<IrVariable> variables) => string.Join(", ", variables);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + '"',
        bool flag => flag ? "true" : "false",
        char letter => $"'{letter}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
