using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Who else writes a map, and in which way.</summary>
internal sealed class Writers(IReadOnlyList<MapAccess> accesses, ModelIndex models)
{
    private readonly StepRoles _roles = new(models);
    private readonly ILookup<int, MapAccess> _byMap = accesses.Where(a => a is { Kind: AccessKind.Write, IsOwned: false }).ToLookup(a => a.Map.Object.Id);

    public IEnumerable<MapAccess> Of(AuditedMap map) => _byMap[map.Object.Id];

    /// <summary>May take an entry away.</summary>
    public IEnumerable<MapAccess> Removers(AuditedMap map) => Of(map).Where(a => RoleOf(a) is StepRole.Remove or StepRole.AtomicCompare or StepRole.Clear or null);

    /// <summary>May bring an entry in or replace it.</summary>
    public IEnumerable<MapAccess> Putters(AuditedMap map) => Of(map).Where(a => RoleOf(a) is not (StepRole.Remove or StepRole.Clear));

    /// <summary>May replace the value of an entry that is there.</summary>
    public IEnumerable<MapAccess> Replacers(AuditedMap map) => Of(map).Where(a => RoleOf(a) is StepRole.Set || UpdatesValue(a));

    public StepRole? RoleOf(MapAccess access) =>
        access.Instruction is Call call && access.Through is { } through ? _roles.Of(access, call, StepRoles.KeyOf(call, through)) : null;

    /// <summary>Runs a delegate on the current value (AddOrUpdate).</summary>
    public bool UpdatesValue(MapAccess access) =>
        access.Instruction is Call call && models.Find(call.Method.DocId) is { } model
        && model.Effects.Any(e => e is Effect.RunDelegate run && run.Arguments.Any(a => a?.Slot == "values"));
}
