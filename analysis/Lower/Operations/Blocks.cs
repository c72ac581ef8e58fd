using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>Blocks, declarations and other statements without a flow of their own.</summary>
internal static class Blocks
{
    public static void Register(OperationTable table)
    {
        table.On<IBlockOperation>(OperationKind.Block, LowerBlock);
        table.On<IExpressionStatementOperation>(OperationKind.ExpressionStatement, (body, statement) => body.Lower(statement.Operation));
        table.On<IEmptyOperation>(OperationKind.Empty, (body, statement) => { });
        table.On<IVariableDeclarationGroupOperation>(OperationKind.VariableDeclarationGroup, (body, group) => body.LowerAll(group.Declarations));
        table.On<IVariableDeclarationOperation>(OperationKind.VariableDeclaration, LowerDeclaration);
        table.On<IVariableDeclaratorOperation>(OperationKind.VariableDeclarator, (body, declarator) => Declare(body, declarator, declarator.Initializer));
        table.On<IVariableInitializerOperation>(OperationKind.VariableInitializer, (body, initializer) => body.Lower(initializer.Value));
        table.On<IDeclarationExpressionOperation>(OperationKind.DeclarationExpression, (body, declaration) => body.Lower(declaration.Expression));
    }

    private static void LowerBlock(BodyLowering body, IBlockOperation block)
    {
        body.Variables.Enter(body.Variables.Captures.ScopeAt(block), body.Span(block));
        Usings.LowerStatements(body, block, block.Operations, 0);
    }

    private static void LowerDeclaration(BodyLowering body, IVariableDeclarationOperation declaration)
    {
        body.LowerAll(declaration.IgnoredDimensions);
        foreach (var declarator in declaration.Declarators) Declare(body, declarator, declarator.Initializer ?? declaration.Initializer);
    }

    private static void Declare(BodyLowering body, IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        body.LowerAll(declarator.IgnoredArguments);
        var local = declarator.Symbol;
        body.Unit.Counts.TypeName(local.Type);
        var span = body.Span(declarator);
        if (initializer is null)
        {
            if (Creations.IsStructWithReferences(body, local.Type))
                body.Variables.PlaceOf(local, span).Store(body, Creations.FreshStruct(body, local.Type, span), span);
            return;
        }
        if (local.IsRef && References.PlaceOf(body, initializer.Value) is { } target)
        {
            body.Variables.Alias(local, target);
            return;
        }
        var value = body.Value(initializer.Value);
        body.Variables.PlaceOf(local, span).Store(body, value, span);
    }
}
