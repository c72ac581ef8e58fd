using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Ir;

/// <summary>
/// One step of a body: a closed set.
/// <code>
/// role         instructions
/// values       Copy Cast Constant Compute TypeToken
/// heap         Allocate LoadField StoreField LoadStatic StoreStatic LoadElement StoreElement
/// calls        Call Invoke MakeDelegate
/// order        Lock Unlock Await Yield Catch
/// not known    Unknown
/// terminators  Jump Branch Switch Return Throw
/// </code>
/// </summary>
public abstract class Instruction
{
    /// <summary>Position in <see cref="IrBody.Instructions"/>.</summary>
    public int Index { get; set; } = -1;

    public IrBlock Block { get; set; } = null!;

    public required SourceSpan Span { get; init; }

    /// <summary>The variable this instruction assigns, if any (by-reference arguments of a call are assigned too).</summary>
    public virtual IrVariable? Defines => null;

    public virtual IEnumerable<IrVariable> Uses => [];

    /// <summary>The same step for a copy of the body, with the same variables.</summary>
    public Instruction Copied() => (Instruction)MemberwiseClone();
}

public sealed class Copy : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrVariable Source { get; init; }
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => [Source];
}

/// <summary>A conversion that filters by type: a cast, <c>as</c>, or the typed binding of a pattern.</summary>
public sealed class Cast : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrVariable Source { get; init; }
    public required IrType Type { get; init; }
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => [Source];
}

/// <summary>A compile-time constant; <see cref="Value"/> is null for <c>null</c> and <c>default</c> of reference types.</summary>
public sealed class Constant : Instruction
{
    public required IrVariable Target { get; init; }
    public required object? Value { get; init; }
    public override IrVariable? Defines => Target;
}

public enum ComputeOperator
{
    Not,
    Equal,
    NotEqual,

    /// <summary>Operand is null.</summary>
    IsNull,
    IsNotNull,

    /// <summary>Type test.</summary>
    IsType,
    Less,
    Greater,
    And,
    Or,
    Add,
    Other,

    /// <summary>A string built of the operands.</summary>
    Text,
}

/// <summary>A value that depends on its operands and holds no reference the program could follow.</summary>
public sealed class Compute : Instruction
{
    public required IrVariable Target { get; init; }
    public required ComputeOperator Operator { get; init; }
    public required IReadOnlyList<IrVariable> Operands { get; init; }
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => Operands;
}

/// <summary><c>typeof(T)</c>: one object per type.</summary>
public sealed class TypeToken : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrType Type { get; init; }
    public override IrVariable? Defines => Target;
}

/// <summary>A fresh object, array, closure or struct value; the constructor call follows as a <see cref="Call"/>.</summary>
public sealed class Allocate : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrType Type { get; init; }
    public override IrVariable? Defines => Target;
}

public sealed class LoadField : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrVariable Object { get; init; }
    public required IrField Field { get; init; }
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => [Object];
}

public sealed class StoreField : Instruction
{
    public required IrVariable Object { get; init; }
    public required IrField Field { get; init; }
    public required IrVariable Source { get; init; }
    public override IEnumerable<IrVariable> Uses => [Object, Source];
}

public sealed class LoadStatic : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrField Field { get; init; }
    public override IrVariable? Defines => Target;
}

public sealed class StoreStatic : Instruction
{
    public required IrField Field { get; init; }
    public required IrVariable Source { get; init; }
    public override IEnumerable<IrVariable> Uses => [Source];
}

/// <summary>Reads an array element. Indexers of collections are calls.</summary>
public sealed class LoadElement : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrVariable Array { get; init; }
    public IrVariable? Position { get; init; }
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => Position is null ? [Array] : [Array, Position];
}

public sealed class StoreElement : Instruction
{
    public required IrVariable Array { get; init; }
    public IrVariable? Position { get; init; }
    public required IrVariable Source { get; init; }
    public override IEnumerable<IrVariable> Uses => Position is null ? [Array, Source] : [Array, Position, Source];
}

public enum CallDispatch
{
    /// <summary>No receiver.</summary>
    Static,

    /// <summary>A receiver, exactly the named method (constructors, base calls, non-virtual methods, local functions).</summary>
    Direct,

    /// <summary>A receiver whose type decides.</summary>
    Virtual,
}

/// <summary>
/// A call of a named method. Arguments stand in parameter order, defaults filled in, <c>params</c> packed into an array.
/// A by-reference argument is a variable that the call both reads and assigns; what it stood for is stored back by following
/// instructions.
/// </summary>
public sealed class Call : Instruction
{
    public required IrMethod Method { get; init; }

    /// <summary>The constructed type the method was named on (static type of the receiver, or type of a static call).</summary>
    public required IrType OnType { get; init; }

    public IReadOnlyList<IrType> TypeArguments { get; init; } = [];

    public required CallDispatch Dispatch { get; init; }

    public IrVariable? Result { get; init; }

    public IrVariable? Receiver { get; init; }

    public IReadOnlyList<IrVariable> Arguments { get; init; } = [];

    /// <summary>The call target did not bind: the best candidate, or a method named after the syntax.</summary>
    public bool IsUnresolved { get; init; }

    /// <summary>The same call of another method.</summary>
    public Call To(IrMethod method, CallDispatch dispatch) => new()
    {
        Span = Span, Method = method, OnType = OnType, TypeArguments = TypeArguments, Dispatch = dispatch, Result = Result, Receiver = Receiver, Arguments = Arguments, IsUnresolved = IsUnresolved,
    };

    public override IrVariable? Defines => Result;

    public override IEnumerable<IrVariable> Uses => Receiver is null ? Arguments : [Receiver, .. Arguments];
}

/// <summary>Runs a delegate.</summary>
public sealed class Invoke : Instruction
{
    public required IrVariable Delegate { get; init; }
    public IrVariable? Result { get; init; }
    public IReadOnlyList<IrVariable> Arguments { get; init; } = [];
    public override IrVariable? Defines => Result;
    public override IEnumerable<IrVariable> Uses => [Delegate, .. Arguments];
}

/// <summary>
/// A delegate to a method group, lambda or local function, with its receiver or closure. A receiver of a static method is its
/// first argument (extension methods); a method of kind <see cref="IrMethodKind.DelegateInvoke"/> means that running it runs
/// the delegate that is the receiver.
/// </summary>
public sealed class MakeDelegate : Instruction
{
    public required IrVariable Target { get; init; }
    public required IrType Type { get; init; }
    public required IrMethod Method { get; init; }
    public IrVariable? Receiver { get; init; }

    /// <summary>The method is found by the receiver's type.</summary>
    public bool IsVirtual { get; init; }
    public IReadOnlyList<IrType> TypeArguments { get; init; } = [];
    public override IrVariable? Defines => Target;
    public override IEnumerable<IrVariable> Uses => Receiver is null ? [] : [Receiver];
}

/// <summary>Enters the region of a <c>lock</c> or <c>SyncLock</c> statement.</summary>
public sealed class Lock : Instruction
{
    public required IrVariable Object { get; init; }
    public override IEnumerable<IrVariable> Uses => [Object];
}

/// <summary>Leaves the region of a <c>lock</c> or <c>SyncLock</c> statement, on every way out.</summary>
public sealed class Unlock : Instruction
{
    public required IrVariable Object { get; init; }
    public override IEnumerable<IrVariable> Uses => [Object];
}

/// <summary>Waits for a task without holding the thread; the result of the task is <see cref="Result"/>.</summary>
public sealed class Await : Instruction
{
    public required IrVariable Task { get; init; }
    public IrVariable? Result { get; init; }
    public override IrVariable? Defines => Result;
    public override IEnumerable<IrVariable> Uses => [Task];
}

/// <summary>Hands an element to the enumerating code.</summary>
public sealed class Yield : Instruction
{
    public required IrVariable Value { get; init; }
    public override IEnumerable<IrVariable> Uses => [Value];
}

/// <summary>Takes the exception that a handler catches.</summary>
public sealed class Catch : Instruction
{
    public required IrVariable Target { get; init; }
    public override IrVariable? Defines => Target;
}

/// <summary>Something no lowering understands (or that is a boundary: <c>dynamic</c>, function pointers): counted, operands escape.</summary>
public sealed class Unknown : Instruction
{
    /// <summary>Name of the operation kind, as counted in reports.</summary>
    public required string What { get; init; }

    /// <summary>Known to be beyond the analysis (reported as a boundary), not merely unhandled.</summary>
    public bool IsBoundary { get; init; }
    public IrVariable? Result { get; init; }
    public IReadOnlyList<IrVariable> Operands { get; init; } = [];
    public override IrVariable? Defines => Result;
    public override IEnumerable<IrVariable> Uses => Operands;
}

/// <summary>The last instruction of a block.</summary>
public abstract class Terminator : Instruction
{
    public abstract IEnumerable<IrBlock> Targets { get; }
}

public sealed class Jump : Terminator
{
    public required IrBlock Target { get; init; }
    public override IEnumerable<IrBlock> Targets => [Target];
}

public sealed class Branch : Terminator
{
    public required IrVariable Condition { get; init; }
    public required IrBlock IfTrue { get; init; }
    public required IrBlock IfFalse { get; init; }
    public override IEnumerable<IrVariable> Uses => [Condition];
    public override IEnumerable<IrBlock> Targets => [IfTrue, IfFalse];
}

/// <summary>Several ways on, chosen by a value the analysis does not follow (switch, catch filters).</summary>
public sealed class Switch : Terminator
{
    public IrVariable? Value { get; init; }
    public required IReadOnlyList<IrBlock> Cases { get; init; }
    public override IEnumerable<IrVariable> Uses => Value is null ? [] : [Value];
    public override IEnumerable<IrBlock> Targets => Cases;
}

/// <summary>Leaves the method. In an async method the value is the result of its task.</summary>
public sealed class Return : Terminator
{
    public IrVariable? Value { get; init; }
    public override IEnumerable<IrVariable> Uses => Value is null ? [] : [Value];
    public override IEnumerable<IrBlock> Targets => [];
}

/// <summary>Throws to the block's handlers or out of the method; without a value it rethrows.</summary>
public sealed class Throw : Terminator
{
    public IrVariable? Value { get; init; }
    public override IEnumerable<IrVariable> Uses => Value is null ? [] : [Value];
    public override IEnumerable<IrBlock> Targets => [];
}
