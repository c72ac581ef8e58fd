using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Operations;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// <c>Handles</c> clauses of Visual Basic. The real subscription happens whenever the WithEvents variable is assigned; here it
/// is made in the constructor, on whatever object the variable ever holds.
/// </summary>
internal static class WithEventsHandlers
{
    /// <param name="shared">Attach the handlers on shared variables, in the shared constructor; else those on instance variables.</param>
    public static void Attach(BodyLowering body, INamedTypeSymbol type, bool shared)
    {
        foreach (var (method, item) in Clauses(type))
            if (IsShared(type, item) == shared) Attach(body, type, method, item);
    }

    public static bool HasShared(INamedTypeSymbol type) => Clauses(type).Any(clause => IsShared(type, clause.Item));

    private static IEnumerable<(IMethodSymbol Method, VB.HandlesClauseItemSyntax Item)> Clauses(INamedTypeSymbol type)
    {
        if (type.Language != LanguageNames.VisualBasic) yield break;
        foreach (var member in SourceTypes.MembersOf(type))
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method) continue;
            foreach (var reference in method.DeclaringSyntaxReferences)
            {
                var statement = reference.GetSyntax() switch
                {
                    VB.MethodBlockSyntax block => block.SubOrFunctionStatement,
                    VB.MethodStatementSyntax declared => declared,
                    _ => null,
                };
                foreach (var item in statement?.HandlesClause?.Events ?? default) yield return (method, item);
            }
        }
    }

    private static bool IsShared(INamedTypeSymbol type, VB.HandlesClauseItemSyntax item) => item.EventContainer switch
    {
        VB.WithEventsPropertyEventContainerSyntax nested => Variable(type, nested.WithEventsContainer.Identifier.ValueText) is { IsStatic: true },
        VB.WithEventsEventContainerSyntax container => Variable(type, container.Identifier.ValueText) is { IsStatic: true },
        _ => type.TypeKind == TypeKind.Module,
    };

    private static void Attach(BodyLowering body, INamedTypeSymbol type, IMethodSymbol method, VB.HandlesClauseItemSyntax item)
    {
        var span = SourceSpans.Of(item);
        var model = body.Unit.Model(item.SyntaxTree);
        if (model.GetSymbolInfo(item.EventMember).Symbol is not IEventSymbol raised) return;
        var (source, sourceType) = Source(body, type, item, model);
        var target = body.Temporary(body.Type(raised.Type));
        var callee = body.Symbols.Methods.Of(method);
        body.Emit(new MakeDelegate { Target = target, Type = target.Type, Method = callee, Receiver = callee.IsStatic ? null : body.Variables.This ?? body.Nothing(callee.ContainingType, span), IsVirtual = callee.IsVirtual, Span = span });
        Events.Subscribe(body, raised, source, sourceType, target, adds: true, isBase: false, span);
    }

    /// <summary>The object whose event is handled: what a WithEvents variable holds, a property of it, or the object itself.</summary>
    private static (IrVariable? Value, ITypeSymbol? Type) Source(BodyLowering body, INamedTypeSymbol type, VB.HandlesClauseItemSyntax item, SemanticModel model)
    {
        var span = SourceSpans.Of(item);
        switch (item.EventContainer)
        {
            case VB.WithEventsPropertyEventContainerSyntax nested when model.GetSymbolInfo(nested.Property).Symbol is IPropertySymbol property
                && Variable(type, nested.WithEventsContainer.Identifier.ValueText) is { } holder:
                var held = References.PropertyPlace(body, holder, body.Variables.This, [], isBase: false).Load(body, span);
                return (References.PropertyPlace(body, property, held, [], isBase: false).Load(body, span), property.Type);
            case VB.WithEventsEventContainerSyntax container when Variable(type, container.Identifier.ValueText) is { } variable:
                return (References.PropertyPlace(body, variable, body.Variables.This, [], isBase: false).Load(body, span), variable.Type);
            default:
                return (body.Variables.This, type);
        }
    }

    private static IPropertySymbol? Variable(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
            foreach (var property in part.GetMembers().OfType<IPropertySymbol>())
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property;
        return null;
    }
}
