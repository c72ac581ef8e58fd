using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// Declares what a project's types consist of, before any body is lowered: bodies of later projects find the members there,
/// whether they see them as source or as a built file.
/// </summary>
internal sealed class Declarations(ProgramUnit program)
{
    public void Declare(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
        {
            if (SourceTypes.IsExtensionBlock(type)) continue;
            var declared = program.Symbols.Types.Of(type);
            if (type.TypeKind is TypeKind.Delegate or TypeKind.Enum) continue;
            foreach (var member in SourceTypes.MembersOf(type)) Declare(declared, member);
        }
    }

    private void Declare(IrType type, ISymbol member)
    {
        switch (member)
        {
            // The compiler's own fields for captured parameters appear whenever it happens to bind the code.
            case IFieldSymbol { IsConst: false } field when !field.IsImplicitlyDeclared || field.AssociatedSymbol is IPropertySymbol or IEventSymbol:
                program.Counts.TypeName(field.Type);
                AddField(type, program.Symbols.Fields.Of(field));
                break;
            case IEventSymbol raised when IsFieldLike(raised):
                program.Counts.TypeName(raised.Type);
                AddField(type, program.Symbols.Fields.Of(raised));
                Mark(raised.AddMethod);
                Mark(raised.RemoveMethod);
                break;
            case IPropertySymbol property:
                DeclareProperty(type, property);
                break;
            case IMethodSymbol method:
                program.Counts.TypeName(method.ReturnType);
                foreach (var parameter in method.Parameters) program.Counts.TypeName(parameter.Type);
                type.Methods.Add(program.Symbols.Methods.Declare(method));
                break;
        }
    }

    private void DeclareProperty(IrType type, IPropertySymbol property)
    {
        property = property.PartialImplementationPart ?? property;
        var getter = property.GetMethod is { } get && IsAuto(property, get) ? get : null;
        var setter = property.SetMethod is { } set && IsAuto(property, set) ? set : null;
        if (getter is null && setter is null) return;
        AddField(type, program.Symbols.Fields.Of(property));
        Mark(getter);
        Mark(setter);
    }

    private static void AddField(IrType type, IrField field)
    {
        if (!type.Fields.Contains(field)) type.Fields.Add(field);
    }

    private void Mark(IMethodSymbol? accessor)
    {
        if (accessor is not null) program.AutoAccessors.Add(program.Symbols.Methods.Of(accessor));
    }

    /// <summary>The compiler writes the accessor, and all it does is read or write a field.</summary>
    private static bool IsAuto(IPropertySymbol property, IMethodSymbol accessor)
    {
        if (property.IsAbstract || property.IsExtern || property.IsIndexer) return false;
        if (property.IsWithEvents) return true;
        if (property.DeclaringSyntaxReferences.IsEmpty) return false;
        return property.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: not null } => false,
            PropertyDeclarationSyntax => accessor.DeclaringSyntaxReferences is [var reference, ..]
                && reference.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null },
            VB.PropertyStatementSyntax statement => statement.Parent is not VB.PropertyBlockSyntax && property.ContainingType.TypeKind != TypeKind.Interface,
            _ => false,
        };
    }

    private static bool IsFieldLike(IEventSymbol raised)
    {
        if (raised.IsAbstract || raised.IsExtern || raised.ContainingType.TypeKind == TypeKind.Interface) return false;
        return raised.DeclaringSyntaxReferences.Length > 0 && raised.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax => true,
            VB.EventStatementSyntax statement => statement.Parent is not VB.EventBlockSyntax,
            _ => false,
        };
    }
}
