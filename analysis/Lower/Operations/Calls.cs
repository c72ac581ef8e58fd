using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Calls of methods, local functions and delegates.</summary>
internal static class Calls
{
    public static void Register(OperationTable table)
    {
        table.On<IInvocationOperation>(OperationKind.Invocation, Lower);
        table.On<IArgumentOperation>(OperationKind.Argument, (body, argument) => body.Lower(argument.Value));
        table.On<IFunctionPointerInvocationOperation>(OperationKind.FunctionPointerInvocation, LowerFunctionPointer);
    }

    /// <summary>Writes a call on evaluated arguments. Whatever is called like a method comes through here.</summary>
    /// <param name="receiverType">Static type of the receiver, where it is more exact than the method's type.</param>
    /// <param name="mayDispatch">False for base calls, which run exactly the named method.</param>
    public static IrVariable? Emit(BodyLowering body, IMethodSymbol method, IrVariable? receiver, ITypeSymbol? receiverType, IReadOnlyList<IrVariable> arguments, bool mayDispatch, SourceSpan span)
    {
        var result = method.ReturnsVoid || method.ReturnType.SpecialType == SpecialType.System_Void ? null : body.Temporary(body.Type(method.ReturnType));
        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is not null)
        {
            body.Unit.Counts.Call();
            body.Emit(new Invoke { Delegate = receiver, Result = result, Arguments = arguments, Span = span });
            return result;
        }
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            EmitLocalFunction(body, method, result, arguments, span);
            return result;
        }
        if (method.ReducedFrom is not null && receiver is not null)
        {
            method = method.GetConstructedReducedFrom() ?? method;
            arguments = [receiver, .. arguments];
            receiver = null;
        }
        var target = body.Symbols.Methods.Of(method);
        if (method.AssociatedExtensionImplementation is not null && receiver is not null && target.IsStatic)
        {
            if (arguments.Count < target.Parameters.Count) arguments = [receiver, .. arguments];
            receiver = null;
        }
        if (target.IsStatic) receiver = null;
        else receiver ??= body.Variables.This ?? body.Nothing(target.ContainingType, span);
        if (arguments.Count != target.Parameters.Count) arguments = Fit(body, arguments, target, span);
        body.Unit.Counts.Call();
        body.Emit(new Call
        {
            Method = target,
            OnType = OnType(body, method, receiverType),
            TypeArguments = method.TypeArguments.Length == 0 ? [] : [.. method.TypeArguments.Select(body.Type)],
            Dispatch = receiver is null ? CallDispatch.Static : target.IsVirtual && mayDispatch ? CallDispatch.Virtual : CallDispatch.Direct,
            Result = result,
            Receiver = receiver,
            Arguments = arguments,
            Span = span,
        });
        return result;
    }

    private static IrVariable? Lower(BodyLowering body, IInvocationOperation call)
    {
        var receiver = call.Instance is null || call.TargetMethod.IsStatic && call.TargetMethod.ReducedFrom is null && call.TargetMethod.AssociatedExtensionImplementation is null
            ? LowerUnused(body, call.Instance)
            : body.Value(call.Instance);
        var arguments = ArgumentList.Lower(body, call.Arguments, call.TargetMethod.Parameters);
        var isBase = References.IsBase(call.Instance);
        var result = Emit(body, call.TargetMethod, receiver, call.Instance?.Type, arguments.Values, !isBase, AccessSpan.Of(call.Syntax));
        arguments.StoreBack();
        return result;
    }

    /// <summary>Visual Basic evaluates, or not, the instance that a shared member is named on; it is no receiver.</summary>
    private static IrVariable? LowerUnused(BodyLowering body, IOperation? instance)
    {
        body.Lower(instance);
        return null;
    }

    /// <summary>A call of a local function, with as many arguments as it takes.</summary>
    public static void EmitLocalFunction(BodyLowering body, IMethodSymbol method, IrVariable? result, IReadOnlyList<IrVariable> arguments, SourceSpan span)
    {
        body.Unit.Counts.Call();
        if (body.Variables.Captures.FunctionOf(method) is not { } function)
        {
            body.Unknown("LocalFunction", false, null, arguments, span);
            return;
        }
        var receiver = body.ReceiverFor(function, span);
        if (arguments.Count != function.Method.Parameters.Count) arguments = Fit(body, arguments, function.Method, span);
        body.Emit(new Call
        {
            Method = function.Method,
            OnType = receiver?.Type ?? function.Method.ContainingType,
            TypeArguments = [.. method.TypeArguments.Select(body.Type)],
            Dispatch = receiver is null ? CallDispatch.Static : CallDispatch.Direct,
            Result = result,
            Receiver = receiver,
            Arguments = arguments,
            Span = span,
        });
    }

    private static IrType OnType(BodyLowering body, IMethodSymbol method, ITypeSymbol? receiverType) =>
        body.Type(receiverType is null or { TypeKind: TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic } || method.IsStatic || method.ReducedFrom is not null ? method.ContainingType : receiverType);

    /// <summary>Code that does not compile may pass too few or too many arguments.</summary>
    private static List<IrVariable> Fit(BodyLowering body, IReadOnlyList<IrVariable> arguments, IrMethod target, SourceSpan span)
    {
        var fitted = arguments.Take(target.Parameters.Count).ToList();
        while (fitted.Count < target.Parameters.Count) fitted.Add(body.Nothing(target.Parameters[fitted.Count].Type, span));
        return fitted;
    }

    /// <summary>A pointer to a method of the program is called like a delegate.</summary>
    private static IrVariable? LowerFunctionPointer(BodyLowering body, IFunctionPointerInvocationOperation call)
    {
        var target = body.Value(call.Target);
        IReadOnlyList<IrVariable> arguments = [.. call.Arguments.Select(argument => body.Value(argument.Value))];
        var result = call.Type is null or { SpecialType: SpecialType.System_Void } ? null : body.Temporary(body.Type(call.Type));
        body.Unit.Counts.Call();
        body.Emit(new Invoke { Delegate = target, Result = result, Arguments = arguments, Span = body.Span(call) });
        return result;
    }
}
