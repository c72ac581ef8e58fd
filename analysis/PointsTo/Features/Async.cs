using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>Awaiting loads the result of the task. (The task itself is made where an async method is called.)</summary>
internal sealed class Async(Solver solver) : ISolverFeature
{
    public void OnInstruction(MethodInstance instance, Instruction instruction)
    {
        if (instruction is Await { Result: { } result } await)
        {
            solver.LoadSlot(instance.NodeOf(await.Task), Slots.Result, instance.NodeOf(result), result.Type);
        }
    }
}
