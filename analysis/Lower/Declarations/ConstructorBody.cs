using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// Lowers an instance constructor: parameters that live in fields, initial values of fields and properties, event handlers that
/// Visual Basic attaches, the base call, then the body.
/// </summary>
internal sealed class ConstructorBody(ProjectUnit unit, INamedTypeSymbol type, InitializerBodies initializers)
{
    public void Lower(IMethodSymbol symbol)
    {
        // The empty value of a struct is no call.
        if (symbol is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } && type.IsValueType) return;
        var method = unit.Symbols.Methods.Of(symbol);
        if (method.Body is not null) return;
        var root = BodySyntax.OfMethod(symbol) is { } syntax ? BodyRoot.Of(unit, syntax, symbol, method, method.DocId, type) : null;
        var chained = ChainedConstructor(root?.Operation);
        var callsOwn = chained is not null && SymbolEqualityComparer.Default.Equals(chained.OriginalDefinition.ContainingType, type.OriginalDefinition);
        method.Body = BodyGuard.Lower(unit, method, method.ContainingType, body =>
        {
            MemberBodies.BindParameters(body, method, symbol);
            body.Variables.This = body.Receiver;
            if (root is not null)
            {
                body.Variables.Captures = root.Captures;
                body.Variables.EnterFunction(root.Captures.Root, method.Declaration);
            }
            if (IsCopyConstructor(symbol))
            {
                CopyRecord(body, method, symbol);
                return;
            }
            if (!callsOwn)
            {
                StorePrimaryParameters(body, symbol);
                initializers.InlineInstance(body);
                WithEventsHandlers.Attach(body, type, shared: false);
                if (chained is null) CallBase(body, method);
            }
            if (root is not null) body.Lower(root.Operation);
        });
        if (!callsOwn) initializers.LowerInstanceFunctions();
        root?.LowerFunctions();
    }

    /// <summary>The constructor that an explicit <c>base(…)</c>, <c>this(…)</c>, MyBase.New or Me.New runs.</summary>
    private static IMethodSymbol? ChainedConstructor(IOperation? body)
    {
        var first = body switch
        {
            IConstructorBodyOperation constructor => constructor.Initializer,
            IBlockOperation block => block.Operations.FirstOrDefault(),
            _ => body,
        };
        if (first is IExpressionStatementOperation statement) first = statement.Operation;
        return first is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } target } ? target : null;
    }

    private void CallBase(BodyLowering body, IrMethod method)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { SpecialType: not SpecialType.System_Object } baseType) return;
        var constructor = baseType.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && candidate.DeclaredAccessibility != Accessibility.Private);
        if (constructor is not null) Calls.Emit(body, constructor, body.Variables.This, baseType, [], false, method.Declaration);
    }

    private static void StorePrimaryParameters(BodyLowering body, IMethodSymbol symbol)
    {
        if (PrimaryConstructors.DeclarationOf(symbol) is null) return;
        foreach (var parameter in symbol.Parameters)
        {
            var span = SourceSpans.Declaration(parameter);
            var value = body.Method.Parameters[parameter.Ordinal].Variable!;
            if (body.Unit.PrimaryConstructors.IsField(parameter))
                body.Emit(new StoreField { Object = body.Variables.This!, Field = body.Symbols.Fields.OfPrimaryParameter(parameter), Source = value, Span = span });
            // A positional property of a record, unless the record declares the property itself.
            if (symbol.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                && property.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is ParameterSyntax)
                body.Emit(new StoreField { Object = body.Variables.This!, Field = body.Symbols.Fields.Of(property), Source = value, Span = span });
        }
    }

    private static bool IsCopyConstructor(IMethodSymbol symbol) =>
        symbol is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, Parameters: [{ Type: var given }] } && SymbolEqualityComparer.Default.Equals(given, symbol.ContainingType);

    private static void CopyRecord(BodyLowering body, IrMethod method, IMethodSymbol symbol)
    {
        var original = method.Parameters[0].Variable!;
        for (var part = symbol.ContainingType; part is { IsRecord: true }; part = part.BaseType) Creations.CopyFields(body, part, original, body.Variables.This!, method.Declaration);
    }
}
