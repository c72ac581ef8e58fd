using System.Collections.Immutable;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>
/// Evaluated arguments in parameter order. What a by-reference argument stands for is read into a variable before the call and
/// written back after it.
/// </summary>
internal sealed class ArgumentList
{
    private readonly List<Action> storeBacks = [];

    private ArgumentList(IrVariable[] values) => Values = values;

    public IrVariable[] Values { get; }

    public static ArgumentList Lower(BodyLowering body, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<IParameterSymbol> parameters)
    {
        var list = new ArgumentList(new IrVariable[parameters.Length]);
        foreach (var argument in arguments)
        {
            var position = argument.Parameter?.Ordinal ?? -1;
            var value = argument.Parameter is { RefKind: not RefKind.None } parameter ? list.ByReference(body, argument, parameter) : body.Value(argument.Value);
            if (position >= 0 && position < parameters.Length) list.Values[position] = value;
        }
        for (var i = 0; i < parameters.Length; i++)
            list.Values[i] ??= body.Nothing(body.Type(parameters[i].Type), arguments.IsEmpty ? default : body.Span(arguments[0]));
        return list;
    }

    /// <summary>Writes back what by-reference arguments were assigned; call it after the call is written.</summary>
    public void StoreBack()
    {
        foreach (var store in storeBacks) store();
    }

    private IrVariable ByReference(BodyLowering body, IArgumentOperation argument, IParameterSymbol parameter)
    {
        var span = AccessSpan.Of(argument.Value.Syntax);
        if (References.PlaceOf(body, argument.Value) is not { } place) return body.Value(argument.Value);
        if (place.Variable is { } variable) return variable;
        var value = parameter.RefKind == RefKind.Out ? body.Temporary(place.Type) : place.Load(body, span);
        if (parameter.RefKind is RefKind.Out or RefKind.Ref) storeBacks.Add(() => place.Store(body, value, span));
        return value;
    }
}
