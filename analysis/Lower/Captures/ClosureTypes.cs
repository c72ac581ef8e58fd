using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Captures;

/// <summary>Makes the closure types of one body root, and the methods of its lambdas and local functions.</summary>
internal sealed class ClosureTypes(SymbolTable symbols, IrMethod root, string id)
{
    public void Make(CaptureAnalysis captures, INamedTypeSymbol owner)
    {
        var ownerType = symbols.Types.Of(owner.OriginalDefinition);
        var number = 0;
        foreach (var scope in captures.Scopes)
            if (scope.HasClosure) MakeType(scope, ownerType, number++);
        foreach (var scope in captures.Scopes)
            if (scope.HasClosure) MakeLinks(scope, ownerType);
        captures.Root.Method = root;
        for (var i = 0; i < captures.Functions.Count; i++) captures.Functions[i].Method = MakeMethod(captures.Functions[i], ownerType, i);
    }

    private void MakeType(ScopeInfo scope, IrType owner, int number)
    {
        var key = $"{symbols.Assemblies.Prefix(owner.Assembly)}{id}#closure{number}";
        scope.ClosureType = symbols.Types.Synthetic(key, $"{root.FullName}.<closure {number}>", IrTypeKind.Closure, owner);
        foreach (var variable in scope.Captured)
        {
            var type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
            var name = variable.Name;
            for (var copy = 2; scope.Fields.Values.Any(field => field.Name == name); copy++) name = variable.Name + copy;
            scope.Fields[variable] = Field(scope.ClosureType, name, $"{root.FullName}.{variable.Name}", symbols.Types.Of(type), SourceSpans.Declaration(variable), isLink: false);
        }
    }

    private void MakeLinks(ScopeInfo scope, IrType owner)
    {
        if (scope.Link is { } outer) scope.LinkField = Field(scope.ClosureType, "<outer>", scope.ClosureType.Name + ".<outer>", outer.ClosureType, default, isLink: true);
        if (scope.LinksThis) scope.ThisField = Field(scope.ClosureType, "<this>", scope.ClosureType.Name + ".<this>", owner, default, isLink: true);
    }

    private IrField Field(IrType closure, string name, string fullName, IrType type, Common.SourceSpan declaration, bool isLink) =>
        symbols.Fields.Synthetic(closure.DocId + "." + name, () => new IrField
        {
            Id = -1,
            Name = name,
            FullName = fullName,
            Type = type,
            ContainingType = closure,
            DocId = closure.DocId + "." + name,
            IsSource = true,
            IsCapture = !isLink,
            IsClosureLink = isLink,
            Declaration = declaration,
        });

    private IrMethod MakeMethod(FunctionInfo function, IrType owner, int number)
    {
        var symbol = function.Symbol!;
        var isLocalFunction = symbol.MethodKind == MethodKind.LocalFunction;
        var docId = $"{id}#{number}";
        return symbols.Methods.Synthetic(symbols.Assemblies.Prefix(owner.Assembly) + docId, () => new IrMethod
        {
            Id = -1,
            Name = isLocalFunction ? symbol.Name : "<lambda>",
            FullName = root.FullName,
            DisplayName = $"{(isLocalFunction ? symbol.Name : "lambda")} in {root.DisplayName}",
            DocId = docId,
            Kind = isLocalFunction ? IrMethodKind.LocalFunction : IrMethodKind.Lambda,
            ContainingType = owner,
            IsStatic = function.NeedsNothing,
            IsAsync = symbol.IsAsync,
            IsIterator = symbol.IsIterator,
            IsSource = true,
            Attributes = AttributeReader.Read(symbol),
            Declaration = SourceSpans.Of(function.Operation!.Syntax),
            Enclosing = function.Parent!.Method,
            TypeParameters = [.. symbol.TypeParameters.Select(symbols.Types.Of)],
            ReturnType = symbols.Types.Of(symbol.ReturnType),
            Parameters = symbols.Methods.Parameters(symbol.Parameters, isSource: true),
        });
    }
}
