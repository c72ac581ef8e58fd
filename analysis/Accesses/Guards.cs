using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Locks;
namespace MapAudit.Analysis.Accesses;
internal sealed class Guards(LockResult locks) : IGuards
{
    private readonly LockResult _locks = locks;
    public GuardVerdict Judge(MapAccess first, MapAccess second) => GuardVerdict.BothUnlocked;
    public string CommonName(MapAccess first, MapAccess second) => _locks.ToString()!;
    public IReadOnlyList<HeldLock> HeldAt(MapAccess access) => [];
}
