using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Delegate types that the compiler makes up for lambdas without a target type are the same to the analysis as Action and Func
/// of the same signature.
/// </summary>
internal static class FrameworkDelegates
{
    public static INamedTypeSymbol? For(INamedTypeSymbol anonymous)
    {
        if (anonymous.DelegateInvokeMethod is not { } invoke || anonymous.BaseType is not { } baseType) return null;
        if (invoke.ReturnsByRef || invoke.Parameters.Any(parameter => parameter.RefKind != RefKind.None)) return null;
        List<ITypeSymbol> arguments = [.. invoke.Parameters.Select(parameter => parameter.Type)];
        if (!invoke.ReturnsVoid) arguments.Add(invoke.ReturnType);
        var name = "System." + (invoke.ReturnsVoid ? "Action" : "Func") + (arguments.Count == 0 ? "" : "`" + arguments.Count);
        var definition = baseType.ContainingAssembly.GetTypeByMetadataName(name);
        return definition is null || arguments.Count == 0 ? definition : definition.Construct([.. arguments]);
    }
}
