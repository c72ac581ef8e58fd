using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Operations;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>Lowers all bodies of one type, those that the compiler writes included.</summary>
internal sealed class MemberBodies(ProjectUnit unit, INamedTypeSymbol type)
{
    private readonly List<ISymbol> members = SourceTypes.MembersOf(type);
    private InitializerBodies? initializers;

    public void Lower()
    {
        if (type.TypeKind is TypeKind.Delegate or TypeKind.Enum) return;
        initializers = new(unit, type, members);
        foreach (var method in members.OfType<IMethodSymbol>())
        {
            if (method.IsAbstract || method.IsExtern) continue;
            switch (method.MethodKind)
            {
                case MethodKind.Constructor:
                    new ConstructorBody(unit, type, initializers).Lower(method);
                    break;
                case MethodKind.StaticConstructor:
                    LowerStaticConstructor(unit.Symbols.Methods.Of(method), method);
                    break;
                default:
                    LowerMethod(method);
                    break;
            }
        }
        var isDeclared = members.OfType<IMethodSymbol>().Any(method => method.MethodKind == MethodKind.StaticConstructor);
        if (!isDeclared && (initializers.HasStatic || WithEventsHandlers.HasShared(type))) SynthesizeStaticConstructor();
    }

    public static void BindParameters(BodyLowering body, IrMethod method, IMethodSymbol symbol)
    {
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var parameter = method.Parameters[i];
            var place = i < symbol.Parameters.Length ? SourceSpans.Declaration(symbol.Parameters[i]) : default;
            parameter.Variable = body.Parameter(parameter.Name, parameter.Type, place);
            if (i < symbol.Parameters.Length) body.Variables.BindParameter(symbol.Parameters[i], parameter.Variable);
            if (symbol.PartialImplementationPart is { } part && i < part.Parameters.Length) body.Variables.BindParameter(part.Parameters[i], parameter.Variable);
        }
    }

    /// <summary>The body of a member from its syntax; the receiver is <c>this</c>.</summary>
    private void LowerMethod(IMethodSymbol symbol)
    {
        var method = unit.Symbols.Methods.Of(symbol);
        if (method.Body is not null) return;
        if (BodySyntax.OfMethod(symbol) is { } syntax && BodyRoot.Of(unit, syntax, symbol, method, method.DocId, type) is { } root)
        {
            method.Body = BodyGuard.Lower(unit, method, method.IsStatic ? null : method.ContainingType, body =>
            {
                body.Variables.Captures = root.Captures;
                BindParameters(body, method, symbol);
                body.Variables.EnterFunction(root.Captures.Root, method.Declaration);
                if (body.Lower(root.Operation) is { } value && body.IsOpen && syntax is ArrowExpressionClauseSyntax) body.Emit(new Return { Value = value, Span = method.Declaration });
            });
            root.LowerFunctions();
        }
        else if (SynthesizedBodies.For(unit, symbol) is { } write)
        {
            method.Body = BodyGuard.Lower(unit, method, method.IsStatic ? null : method.ContainingType, body =>
            {
                BindParameters(body, method, symbol);
                body.Variables.This = method.IsStatic ? null : body.Receiver;
                write(body, method);
            });
        }
    }

    private void LowerStaticConstructor(IrMethod method, IMethodSymbol? symbol)
    {
        var root = symbol is not null && BodySyntax.OfMethod(symbol) is { } syntax ? BodyRoot.Of(unit, syntax, symbol, method, method.DocId, type) : null;
        method.Body = BodyGuard.Lower(unit, method, null, body =>
        {
            initializers!.InlineStatic(body);
            WithEventsHandlers.Attach(body, type, shared: true);
            if (root is null) return;
            body.Variables.Captures = root.Captures;
            body.Variables.EnterFunction(root.Captures.Root, method.Declaration);
            body.Lower(root.Operation);
        });
        initializers!.LowerStaticFunctions();
        root?.LowerFunctions();
    }

    private void SynthesizeStaticConstructor()
    {
        var owner = unit.Symbols.Types.Of(type);
        var method = unit.Symbols.Methods.Synthetic(unit.Symbols.Keys.OfMember(type) + ".#cctor", () => new IrMethod
        {
            Id = -1,
            Name = ".cctor",
            FullName = SymbolNames.Full(type) + "..cctor",
            DisplayName = $"{type.Name}.static {type.Name}()",
            DocId = "M:" + SymbolKeys.DocId(type)[2..] + ".#cctor",
            Kind = IrMethodKind.StaticConstructor,
            ContainingType = owner,
            IsStatic = true,
            IsSource = true,
            Declaration = owner.Declaration,
            ReturnType = unit.Symbols.Types.Of(unit.Compilation.GetSpecialType(SpecialType.System_Void)),
        });
        owner.Methods.Add(method);
        LowerStaticConstructor(method, null);
    }
}
