using System.Collections.Immutable;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary><c>using</c> statements and declarations: Dispose or DisposeAsync on every way out.</summary>
internal static class Usings
{
    public static void Register(OperationTable table)
    {
        table.On<IUsingOperation>(OperationKind.Using, Lower);
        table.On<IUsingDeclarationOperation>(OperationKind.UsingDeclaration, (body, declaration) => body.Lower(declaration.DeclarationGroup));
    }

    /// <summary>Statements of a block; a using declaration protects the rest of them.</summary>
    public static void LowerStatements(BodyLowering body, IOperation block, ImmutableArray<IOperation> statements, int first)
    {
        for (var i = first; i < statements.Length; i++)
        {
            if (statements[i] is not IUsingDeclarationOperation declaration)
            {
                body.Lower(statements[i]);
                continue;
            }
            var inside = TextSpan.FromBounds(declaration.Syntax.Span.End, Math.Max(declaration.Syntax.Span.End, block.Syntax.Span.End));
            var next = i + 1;
            body.Lower(declaration.DeclarationGroup);
            Protect(body, Resources(declaration.DeclarationGroup), 0, declaration.IsAsynchronous, inside, () => LowerStatements(body, block, statements, next));
            return;
        }
    }

    /// <summary>Calls Dispose or DisposeAsync, where the type has one.</summary>
    public static void Dispose(BodyLowering body, IrVariable resource, ITypeSymbol? type, bool isAsynchronous, SourceSpan span)
    {
        if (DisposeMethod(body, type, isAsynchronous) is not { } dispose) return;
        var task = Calls.Emit(body, dispose, resource, type, [], true, span);
        if (isAsynchronous && task is not null) Awaits.Emit(body, task, null, span);
    }

    private static void Lower(BodyLowering body, IUsingOperation statement)
    {
        body.Variables.Enter(body.Variables.Captures.ScopeAt(statement), body.Span(statement));
        var inside = statement.Body.Syntax.Span;
        if (statement.Resources is IVariableDeclarationGroupOperation group)
        {
            body.Lower(group);
            Protect(body, Resources(group), 0, statement.IsAsynchronous, inside, () => body.Lower(statement.Body));
            return;
        }
        var span = body.Span(statement.Resources);
        var evaluated = body.Value(statement.Resources);
        var resource = body.Temporary(evaluated.Type);
        body.Copy(resource, evaluated, span);
        body.WaysOut.Protect(inside, span, () => body.Lower(statement.Body), () => Dispose(body, resource, Unconverted(statement.Resources).Type, statement.IsAsynchronous, span));
    }

    private static List<IVariableDeclaratorOperation> Resources(IVariableDeclarationGroupOperation group) => [.. group.Declarations.SelectMany(declaration => declaration.Declarators)];

    private static void Protect(BodyLowering body, List<IVariableDeclaratorOperation> resources, int index, bool isAsynchronous, TextSpan inside, Action rest)
    {
        if (index == resources.Count)
        {
            rest();
            return;
        }
        var local = resources[index].Symbol;
        var span = body.Span(resources[index]);
        body.WaysOut.Protect(
            inside,
            span,
            () => Protect(body, resources, index + 1, isAsynchronous, inside, rest),
            () => Dispose(body, body.Variables.PlaceOf(local, span).Load(body, span), local.Type, isAsynchronous, span));
    }

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion ? conversion.Operand : operation;

    private static IMethodSymbol? DisposeMethod(BodyLowering body, ITypeSymbol? type, bool isAsynchronous)
    {
        var name = isAsynchronous ? "DisposeAsync" : "Dispose";
        var contract = body.Unit.Compilation.GetTypeByMetadataName(isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable");
        var slot = contract?.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault();
        if (type is null) return slot;
        var implements = contract is not null && (SymbolEqualityComparer.Default.Equals(type, contract) || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)
            || type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => SymbolEqualityComparer.Default.Equals(constraint, contract) || constraint.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)));
        if (implements) return slot;
        for (var part = type; part is not null; part = part.BaseType)
            if (part.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.All(parameter => parameter.IsOptional)) is { } own) return own;
        return null;
    }
}
