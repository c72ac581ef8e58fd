using System.Runtime.CompilerServices;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Captures;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Lowers the operations of one function into its body. What each kind of operation becomes stands in the handlers of
/// <see cref="OperationTable"/>; here is what they share.
/// </summary>
internal sealed class BodyLowering
{
    private readonly BodyBuilder builder;

    public BodyLowering(ProjectUnit unit, IrMethod method, IrType? receiver)
    {
        Unit = unit;
        Method = method;
        builder = new(method, receiver);
        Variables = new(unit.Symbols, builder, method);
        WaysOut = new(builder);
    }

    public ProjectUnit Unit { get; }

    public SymbolTable Symbols => Unit.Symbols;

    public IrMethod Method { get; }

    public Variables Variables { get; }

    public WaysOut WaysOut { get; }

    /// <summary>Objects under construction, innermost on top: what implicit receivers in initializers mean.</summary>
    public Stack<IrVariable> ImplicitReceivers { get; } = new();

    /// <summary>Tested values of conditional accesses, innermost on top.</summary>
    public Stack<IrVariable> ConditionalReceivers { get; } = new();

    /// <summary>Values under a property pattern, innermost on top.</summary>
    public Stack<IrVariable> PatternInputs { get; } = new();

    public IrVariable? Receiver => builder.This;

    public bool IsOpen => builder.IsOpen;

    public HandlerFrame? Handlers
    {
        get => builder.Handlers;
        set => builder.Handlers = value;
    }

    /// <summary>Lowers an operation; null where it has no value.</summary>
    public IrVariable? Lower(IOperation? operation)
    {
        if (operation is null) return null;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true, Value: var value } && operation.Type is not null) return Constant(value, Type(operation.Type), Span(operation));
        return OperationTable.Default.Lower(this, operation);
    }

    /// <summary>Lowers an operation whose value is asked for.</summary>
    public IrVariable Value(IOperation operation) => Lower(operation) ?? Nothing(Type(operation.Type), Span(operation));

    public void LowerAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations) Lower(operation);
    }

    public IrType Type(ITypeSymbol? type) => Symbols.Types.Of(type);

    public SourceSpan Span(IOperation operation) => SourceSpans.Of(operation.Syntax);

    public void Emit(Instruction instruction) => builder.Emit(instruction);

    public void Start(IrBlock block) => builder.Start(block);

    public void JumpTo(IrBlock block, SourceSpan span) => builder.JumpTo(block, span);

    public IrVariable Temporary(IrType type) => builder.Temporary(type);

    public IrVariable Parameter(string name, IrType type, SourceSpan declaration) => builder.Variable(name, type, IrVariableKind.Parameter, declaration);

    public IrVariable Constant(object? value, IrType type, SourceSpan span)
    {
        var target = Temporary(type);
        Emit(new Constant { Target = target, Value = value, Span = span });
        return target;
    }

    /// <summary>The value of something that yields none.</summary>
    public IrVariable Nothing(IrType type, SourceSpan span) => Constant(null, type, span);

    public IrVariable Compute(ComputeOperator operation, IrType type, SourceSpan span, params IReadOnlyList<IrVariable> operands)
    {
        var target = Temporary(type);
        Emit(new Compute { Target = target, Operator = operation, Operands = operands, Span = span });
        return target;
    }

    public IrVariable Test(ComputeOperator operation, SourceSpan span, params IReadOnlyList<IrVariable> operands) => Compute(operation, Unit.Boolean, span, operands);

    public void Copy(IrVariable target, IrVariable source, SourceSpan span)
    {
        if (target != source) Emit(new Copy { Target = target, Source = source, Span = span });
    }

    public IrVariable Cast(IrVariable source, IrType type, SourceSpan span)
    {
        var target = Temporary(type);
        Emit(new Cast { Target = target, Source = source, Type = type, Span = span });
        return target;
    }

    /// <summary>Counts and marks what is not understood; the operands escape.</summary>
    public IrVariable? Unknown(string what, bool isBoundary, ITypeSymbol? type, IReadOnlyList<IrVariable> operands, SourceSpan span)
    {
        Unit.Counts.Unknown(what);
        var result = type is null or { SpecialType: SpecialType.System_Void } ? null : Temporary(Type(type));
        Emit(new Unknown { What = what, IsBoundary = isBoundary, Result = result, Operands = operands, Span = span });
        return result;
    }

    /// <summary>The closure or object a lambda or local function runs on, as seen from here.</summary>
    public IrVariable? ReceiverFor(FunctionInfo function, SourceSpan span) =>
        function.NeedsNothing ? null
        : function.ReceiverScope is { } scope ? Variables.Closure(scope, span)
        : Variables.This;

    public IrBody Finish(SourceSpan end) => builder.Finish(end);
}
