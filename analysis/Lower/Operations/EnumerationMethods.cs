using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.VisualBasic;
using VB = Microsoft.CodeAnalysis.VisualBasic.Syntax;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>The members that an enumeration calls, as the compiler chose them.</summary>
internal sealed record EnumerationMethods(IMethodSymbol GetEnumerator, IMethodSymbol MoveNext, IPropertySymbol Current, IMethodSymbol? Dispose, bool NeedsCast)
{
    public static EnumerationMethods? Of(BodyLowering body, IForEachLoopOperation loop)
    {
        var model = body.Unit.Model(loop.Syntax.SyntaxTree);
        switch (loop.Syntax)
        {
            case CommonForEachStatementSyntax statement:
                var info = model.GetForEachStatementInfo(statement);
                return Of(info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod, !info.ElementConversion.IsIdentity);
            case VB.ForEachBlockSyntax block:
                var basic = model.GetForEachStatementInfo(block);
                return Of(basic.GetEnumeratorMethod, basic.MoveNextMethod, basic.CurrentProperty, basic.DisposeMethod, !basic.ElementConversion.IsIdentity);
            default:
                return null;
        }
    }

    /// <summary>The pattern members of a type, else those of the interface it implements.</summary>
    public static EnumerationMethods? Of(BodyLowering body, ITypeSymbol? type)
    {
        if (type is null) return null;
        for (var part = type; part is not null; part = part.BaseType)
            if (Pattern(part) is { } found) return found;
        var generic = type.AllInterfaces.FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
        if (generic is not null && Pattern(generic) is { } own) return own;
        return type.AllInterfaces.FirstOrDefault(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable) is { } plain ? Pattern(plain) : null;
    }

    private static EnumerationMethods? Pattern(ITypeSymbol type)
    {
        var get = type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.IsEmpty && method.DeclaredAccessibility == Accessibility.Public);
        if (get is null) return null;
        IEnumerable<ITypeSymbol> sources = [get.ReturnType, .. get.ReturnType.AllInterfaces];
        var members = sources.ToList();
        var next = members.SelectMany(part => part.GetMembers("MoveNext")).OfType<IMethodSymbol>().FirstOrDefault();
        var current = members.SelectMany(part => part.GetMembers("Current")).OfType<IPropertySymbol>().FirstOrDefault();
        var dispose = members.Where(part => part.SpecialType == SpecialType.System_IDisposable).SelectMany(part => part.GetMembers("Dispose")).OfType<IMethodSymbol>().FirstOrDefault();
        return Of(get, next, current, dispose, false);
    }

    private static EnumerationMethods? Of(IMethodSymbol? get, IMethodSymbol? next, IPropertySymbol? current, IMethodSymbol? dispose, bool needsCast) =>
        get is null || next is null || current is null ? null : new(get, next, current, dispose, needsCast);
}
