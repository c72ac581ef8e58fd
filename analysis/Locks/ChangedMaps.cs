using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Fields whose maps may lose or replace an entry: by an operation that does not keep entries, or because the map gets to code
/// that is not followed here. What such a map holds for a key is not one object for life.
/// </summary>
internal sealed class ChangedMaps(NameTable names)
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Find()
    {
        foreach (var method in names.Heap.Program.Methods)
        {
            if (method.Body is not { } body) continue;
            foreach (var instruction in body.Instructions) Visit(body, instruction);
        }
        return _changed;
    }

    private void Visit(IrBody body, Instruction instruction)
    {
        switch (instruction)
        {
            case Copy or Cast or LoadField:
            case Return when FieldShape.GetterField(body.Method) is not null:
                return;
            case StoreField or StoreStatic when instruction.Uses.Any(u => names.Of(body).Definitions.Single(u) is Allocate):
                return;
            case Call { Method.IsSource: false, Receiver: { } receiver } call when names.ModelOf(call) is { } model:
                if (model.Effects.Any(e => e is Effect.MapOperation { Kind: AccessKind.Write }) && !model.Effects.Any(e => e is Effect.KeepEntries)) Mark(body, receiver);
                foreach (var argument in call.Arguments) Mark(body, argument);
                return;
            default:
                foreach (var used in instruction.Uses) Mark(body, used);
                return;
        }
    }

    /// <summary>The field that the variable was loaded from. Names of paths rest on this answer, so it must not ask for them.</summary>
    private static IrField? FieldBehind(Definitions definitions, IrVariable variable)
    {
        while (true)
        {
            switch (definitions.Single(variable))
            {
                case Copy copy:
                    variable = copy.Source;
                    continue;
                case Cast cast:
                    variable = cast.Source;
                    continue;
                case LoadField load:
                    return load.Field;
                case LoadStatic load:
                    return load.Field;
                case Call { Receiver: not null } call:
                    return FieldShape.GetterField(call.Method);
                default:
                    return null;
            }
        }
    }

    private void Mark(IrBody body, IrVariable variable)
    {
        if (!variable.Type.IsReferenceLike || names.Models.FindType(variable.Type.Definition.DocId) is null) return;
        if (FieldBehind(names.Of(body).Definitions, variable) is { } field) _changed.Add(field.DocId);
    }
}
