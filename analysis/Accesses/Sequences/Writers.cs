using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Who else writes a map, and in which way.</summary>
internal sealed class Writers(IReadOnlyList<MapAccess> accesses, ModelIndex models)
{
    private readonly StepRoles _roles = new(models);
    private readonly Lazy<HashSet<int>> _valuesRead = new(() => [.. accesses.Where(a => ReadsValues(a, models)).Select(a => a.Map.Object.Id)]);
    private readonly ILookup<int, MapAccess> _byMap = accesses.Where(a => a is { Kind: AccessKind.Write, IsOwned: false }).ToLookup(a => a.Map.Object.Id);

    public IEnumerable<MapAccess> Of(AuditedMap map) => _byMap[map.Object.Id];

    /// <summary>May take an entry away.</summary>
    public IEnumerable<MapAccess> Removers(AuditedMap map) => Of(map).Where(a => RoleOf(a) is StepRole.Remove or StepRole.AtomicCompare or StepRole.Clear or null);

    /// <summary>May bring an entry in or replace it.</summary>
    public IEnumerable<MapAccess> Putters(AuditedMap map) => Of(map).Where(a => RoleOf(a) is not (StepRole.Remove or StepRole.Clear));

    /// <summary>May replace the value of an entry that is there.</summary>
    public IEnumerable<MapAccess> Replacers(AuditedMap map) => Of(map).Where(a => RoleOf(a) is StepRole.Set || UpdatesValue(a));

    /// <summary>Nobody looks at the values: the map is used as a set of keys.</summary>
    public bool IsKeySet(AuditedMap map) => !_valuesRead.Value.Contains(map.Object.Id);

    private static bool ReadsValues(MapAccess access, ModelIndex models)
    {
        if (access.IsHandedOut || access.Instruction is not Call call) return true;
        switch (access.Kind)
        {
            case AccessKind.Enumerate:
                return !new StepRoles(models).CopiesKeys(call);
            case AccessKind.Read:
                return access.Role is MapRole.TryGet or MapRole.Get && BodyFlow.AssignedBy(call).Any(v => v.Type.DocId != "T:System.Boolean" && IsRead(v));
            default:
                return access.Role == MapRole.Atomic && models.Find(call.Method.DocId) is { } model
                    && (model.Effects.Any(e => e is Effect.RunDelegate run && run.Arguments.Any(a => a?.Slot == "values"))
                        || (model.Effects.Any(e => e is Effect.Flow { From.Slot: "values" }) && BodyFlow.AssignedBy(call).Any(v => v.Type.DocId != "T:System.Boolean" && IsRead(v))));
        }

        bool IsRead(IrVariable variable) => access.Instance.Body!.Instructions.Any(i => !ReferenceEquals(i, call) && i.Uses.Contains(variable));
    }

    public StepRole? RoleOf(MapAccess access) =>
        access.Instruction is Call call && access.Through is { } through ? _roles.Of(access, call, StepRoles.KeyOf(call, through)) : null;

    /// <summary>Runs a delegate on the current value (AddOrUpdate).</summary>
    public bool UpdatesValue(MapAccess access) =>
        access.Instruction is Call call && models.Find(call.Method.DocId) is { } model
        && model.Effects.Any(e => e is Effect.RunDelegate run && run.Arguments.Any(a => a?.Slot == "values"));
}
