using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Operations;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Which handler lowers which kind of operation. Each family of operations adds its handlers here; a kind without one must be
/// named in <see cref="NotInTrees"/> (a test compares both with the kinds that Roslyn has).
/// </summary>
internal sealed class OperationTable
{
    private readonly Dictionary<OperationKind, Func<BodyLowering, IOperation, IrVariable?>> handlers = [];

    private OperationTable()
    {
        Roots.Register(this);
        Blocks.Register(this);
        Values.Register(this);
        References.Register(this);
        Assignments.Register(this);
        CompoundAssignments.Register(this);
        Deconstructions.Register(this);
        Arithmetic.Register(this);
        Conversions.Register(this);
        Calls.Register(this);
        Creations.Register(this);
        Initializers.Register(this);
        Arrays.Register(this);
        Closures.Register(this);
        Events.Register(this);
        Branches.Register(this);
        Choices.Register(this);
        Loops.Register(this);
        Enumerations.Register(this);
        Exceptions.Register(this);
        LockStatements.Register(this);
        Usings.Register(this);
        Awaits.Register(this);
        Patterns.Register(this);
        Texts.Register(this);
        Dynamics.Register(this);
        NotUnderstood.Register(this);
    }

    public static OperationTable Default { get; } = new();

    /// <summary>Kinds that never stand in operation trees (only in Roslyn's flow graphs), or only under a parent that reads them itself.</summary>
    public static IReadOnlyDictionary<OperationKind, string> NotInTrees { get; } = new Dictionary<OperationKind, string>
    {
        [OperationKind.FlowCapture] = "flow graphs only",
        [OperationKind.FlowCaptureReference] = "flow graphs only",
        [OperationKind.FlowAnonymousFunction] = "flow graphs only",
        [OperationKind.IsNull] = "flow graphs only",
        [OperationKind.CaughtException] = "flow graphs only",
        [OperationKind.StaticLocalInitializationSemaphore] = "flow graphs only",
        [OperationKind.ParameterInitializer] = "default values are constants",
        [OperationKind.CatchClause] = "read by the try statement",
        [OperationKind.SwitchCase] = "read by the switch statement",
        [OperationKind.CaseClause] = "read by the switch statement",
        [OperationKind.SwitchExpressionArm] = "read by the switch expression",
        [OperationKind.ConstantPattern] = "read by patterns",
        [OperationKind.DeclarationPattern] = "read by patterns",
        [OperationKind.RecursivePattern] = "read by patterns",
        [OperationKind.DiscardPattern] = "read by patterns",
        [OperationKind.NegatedPattern] = "read by patterns",
        [OperationKind.BinaryPattern] = "read by patterns",
        [OperationKind.TypePattern] = "read by patterns",
        [OperationKind.RelationalPattern] = "read by patterns",
        [OperationKind.ListPattern] = "read by patterns",
        [OperationKind.SlicePattern] = "read by patterns",
    };

    public IEnumerable<OperationKind> Handled => handlers.Keys;

    public void On<T>(OperationKind kind, Func<BodyLowering, T, IrVariable?> handler) where T : IOperation =>
        handlers.Add(kind, (body, operation) => handler(body, (T)operation));

    /// <summary>For statements, which have no value.</summary>
    public void On<T>(OperationKind kind, Action<BodyLowering, T> handler) where T : IOperation =>
        handlers.Add(kind, (body, operation) =>
        {
            handler(body, (T)operation);
            return null;
        });

    public IrVariable? Lower(BodyLowering body, IOperation operation) =>
        handlers.TryGetValue(operation.Kind, out var handler) ? handler(body, operation) : NotUnderstood.Lower(body, operation);
}
