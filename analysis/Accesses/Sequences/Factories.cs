using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Delegates that a concurrent map runs to make a value: outside of its locks, so perhaps twice for one key.</summary>
internal sealed class Factories(PointsToResult heap, ModelIndex models, Writers writers, Window window, FactoryEffects effects)
{
    public IEnumerable<Sequence> Run(IReadOnlyList<MapAccess> accesses)
    {
        foreach (var access in accesses)
        {
            if (access is not { Role: MapRole.Atomic, Map.Discipline: MapDiscipline.Concurrent, IsOwned: false, Instruction: Call call }) continue;
            if (models.Find(call.Method.DocId) is not { } model || !model.Effects.Any(MakesValue)) continue;
            foreach (var edge in heap.CallsAt(access.Instance, call))
            {
                if (edge.Kind != CallEdgeKind.Call || effects.Of(edge.Callee) is not { } effect) continue;
                if (window.Find(access, [access.Map.Object], writers.Of(access.Map)) is not { } intruder) continue;
                yield return new Sequence(
                    SequenceKind.UnsafeFactory, SequenceDamage.DoneTwice, access.Map.Name, access, access, intruder.Origin, intruder.Other, intruder.OtherOrigin,
                    intruder.WhyParallel, intruder.Guard, $"the factory {effect}, and it may run more than once for one key");
                break;
            }
        }
    }

    private static bool MakesValue(Effect effect) => effect is Effect.RunDelegate { Timing: DelegateTiming.Immediate, Result.Slot: "values" };
}
