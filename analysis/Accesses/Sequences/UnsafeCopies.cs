using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Copies of a concurrent map that first ask for its size and then for its entries.</summary>
internal sealed class UnsafeCopies(Writers writers, Window window)
{
    public IEnumerable<Sequence> Run(IReadOnlyList<MapAccess> accesses)
    {
        foreach (var access in accesses)
        {
            // Through a query the entries are enumerated one by one.
            if (access is not { Role: MapRole.UnsafeCopy, Map.Discipline: MapDiscipline.Concurrent, IsOwned: false, IsViaView: false, IsHandedOut: false }) continue;
            if (window.Find(access, [access.Map.Object], writers.Putters(access.Map)) is not { } intruder) continue;
            yield return new Sequence(
                SequenceKind.UnsafeCopy, SequenceDamage.CopyThrows, access.Map.Name, access, access, intruder.Origin, intruder.Other, intruder.OtherOrigin,
                intruder.WhyParallel, intruder.Guard, "the copy asks for the number of entries first and copies them afterwards");
        }
    }
}
