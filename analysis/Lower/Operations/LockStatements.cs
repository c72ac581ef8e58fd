using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// <c>lock</c> and <c>SyncLock</c>: entered before the protected code, left on every way out. On a
/// <c>System.Threading.Lock</c> the statement means EnterScope and the scope's Dispose.
/// </summary>
internal static class LockStatements
{
    public static void Register(OperationTable table) => table.On<ILockOperation>(OperationKind.Lock, Lower);

    private static void Lower(BodyLowering body, ILockOperation statement)
    {
        var span = body.Span(statement.LockedValue);
        var evaluated = body.Value(statement.LockedValue);
        var inside = statement.Body.Syntax.Span;
        if (ScopeMethods(Unconverted(statement.LockedValue).Type) is var (enter, leave))
        {
            var scope = Calls.Emit(body, enter, evaluated, null, [], true, span)!;
            body.WaysOut.Protect(inside, span, () => body.Lower(statement.Body), () => Calls.Emit(body, leave, scope, null, [], true, span));
            return;
        }
        // The statement keeps the object it locked, whatever the variable holds at the end.
        var held = body.Temporary(evaluated.Type);
        body.Copy(held, evaluated, span);
        body.Emit(new Ir.Lock { Object = held, Span = span });
        body.WaysOut.Protect(inside, span, () => body.Lower(statement.Body), () => body.Emit(new Unlock { Object = held, Span = span }));
    }

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion ? conversion.Operand : operation;

    private static (IMethodSymbol Enter, IMethodSymbol Leave)? ScopeMethods(ITypeSymbol? type)
    {
        if (type is not { Name: "Lock", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } }) return null;
        var enter = type.GetMembers("EnterScope").OfType<IMethodSymbol>().FirstOrDefault();
        var leave = enter?.ReturnType.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault();
        return enter is null || leave is null ? null : (enter, leave);
    }
}
