using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using MapAudit.Analysis.Lower.Operations;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// The initial values of a type's fields and properties, in source order. They become part of each constructor that does not
/// call another one of its own, the static ones part of the static constructor; the lambdas in them are lowered once.
/// </summary>
internal sealed class InitializerBodies
{
    private readonly ProjectUnit unit;
    private readonly INamedTypeSymbol type;
    private readonly List<(ISymbol Member, SyntaxNode? Clause)> instance = [];
    private readonly List<(ISymbol Member, SyntaxNode? Clause)> shared = [];
    private readonly Dictionary<SyntaxNode, BodyRoot?> roots = [];

    public InitializerBodies(ProjectUnit unit, INamedTypeSymbol type, IEnumerable<ISymbol> members)
    {
        this.unit = unit;
        this.type = type;
        var seen = new HashSet<SyntaxNode>();
        foreach (var member in members)
        {
            if (member is IFieldSymbol { IsConst: true } or IFieldSymbol { AssociatedSymbol: not null }) continue;
            if (member is not (IFieldSymbol or IPropertySymbol or IEventSymbol)) continue;
            var list = member.IsStatic ? shared : instance;
            foreach (var clause in BodySyntax.InitializersOf(member))
                if (seen.Add(clause)) list.Add((member, clause));
            if (member is IFieldSymbol field && NeedsValue(field)) list.Add((member, null));
        }
    }

    public bool HasStatic => shared.Count > 0;

    public void InlineStatic(BodyLowering body) => Inline(body, shared);

    public void InlineInstance(BodyLowering body) => Inline(body, instance);

    public void LowerStaticFunctions() => LowerFunctions(shared);

    public void LowerInstanceFunctions() => LowerFunctions(instance);

    private void Inline(BodyLowering body, List<(ISymbol Member, SyntaxNode? Clause)> initializers)
    {
        var captures = body.Variables.Captures;
        foreach (var (member, clause) in initializers)
        {
            if (clause is null)
            {
                GiveValue(body, (IFieldSymbol)member);
                continue;
            }
            if (!roots.TryGetValue(clause, out var root))
                roots[clause] = root = BodyRoot.Of(unit, clause, null, body.Method, SymbolKeys.DocId(member), type);
            if (root is null) continue;
            body.Variables.Captures = root.Captures;
            body.Variables.Enter(root.Captures.Root.Scope, SourceSpans.Of(clause));
            body.Lower(root.Operation);
        }
        body.Variables.Captures = captures;
    }

    private void LowerFunctions(List<(ISymbol Member, SyntaxNode? Clause)> initializers)
    {
        foreach (var (_, clause) in initializers)
            if (clause is not null && roots.GetValueOrDefault(clause) is { } root) root.LowerFunctions();
    }

    /// <summary>Structs, and arrays that Visual Basic makes from bounds, are there without an initializer.</summary>
    private bool NeedsValue(IFieldSymbol field) =>
        BodySyntax.HasArrayBounds(field)
        || (!BodySyntax.InitializersOf(field).Any() && field.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } && IsSource(field.Type) && HasReferences(field.Type));

    private bool IsSource(ITypeSymbol symbol) => unit.Symbols.Assemblies.Of(symbol.OriginalDefinition.ContainingAssembly).IsSource;

    private static bool HasReferences(ITypeSymbol symbol) => symbol.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false, Type.IsReferenceType: true });

    private void GiveValue(BodyLowering body, IFieldSymbol field)
    {
        var span = SourceSpans.Declaration(field);
        var declared = unit.Symbols.Fields.Of(field);
        var value = field.Type is IArrayTypeSymbol ? Creations.Allocate(body, declared.Type, span) : Creations.FreshStruct(body, field.Type, span);
        Place place = field.IsStatic ? new StaticFieldPlace(declared, declared.Type) : new FieldPlace(body.Variables.This!, declared, declared.Type);
        place.Store(body, value, span);
    }
}
