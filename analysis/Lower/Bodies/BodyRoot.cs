using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Captures;
using MapAudit.Analysis.Lower.Declarations;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>One operation tree with the functions found in it; lambdas and local functions get their bodies here.</summary>
internal sealed class BodyRoot
{
    private readonly ProjectUnit unit;
    private bool functionsLowered;

    private BodyRoot(ProjectUnit unit, IOperation operation, CaptureAnalysis captures)
    {
        this.unit = unit;
        Operation = operation;
        Captures = captures;
    }

    public IOperation Operation { get; }

    public CaptureAnalysis Captures { get; }

    /// <param name="symbol">The member, null for initializers.</param>
    /// <param name="method">The method that the tree becomes part of.</param>
    /// <param name="id">What the ids of its closures and lambdas begin with.</param>
    public static BodyRoot? Of(ProjectUnit unit, SyntaxNode syntax, IMethodSymbol? symbol, IrMethod method, string id, INamedTypeSymbol owner)
    {
        try
        {
            if (unit.Model(syntax.SyntaxTree).GetOperation(syntax) is not { } operation) return null;
            var captures = CaptureAnalysis.Of(symbol, operation, unit.PrimaryConstructors.IsField);
            new ClosureTypes(unit.Symbols, method, id).Make(captures, owner);
            return new(unit, operation, captures);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Roslyn itself may fail on code that does not compile.
            unit.Counts.Failed(method.DocId, failure);
            return null;
        }
    }

    /// <summary>Bodies of lambdas and local functions: once, however often the tree itself is lowered.</summary>
    public void LowerFunctions()
    {
        if (functionsLowered) return;
        functionsLowered = true;
        foreach (var function in Captures.Functions) LowerFunction(function);
    }

    private void LowerFunction(FunctionInfo function)
    {
        var method = function.Method;
        var receiver = function.NeedsNothing ? null : function.ReceiverScope?.ClosureType ?? method.ContainingType;
        method.Body = BodyGuard.Lower(unit, method, receiver, body =>
        {
            body.Variables.Captures = Captures;
            MemberBodies.BindParameters(body, method, function.Symbol!);
            body.Variables.EnterFunction(function, method.Declaration);
            // The children are the body; the function itself is only a value where it stands.
            foreach (var child in function.Operation!.ChildOperations) body.Lower(child);
        });
    }
}
