// case: aliasing-10-race
// sdk: console
// expect: MAP001 Workflow.Context.WorkflowRun._outputs
// why: the step takes the live map from the items bag and writes it beside Main

namespace Workflow.Context;

public sealed class ItemBag
{
    private readonly object?[] _slots = new object?[4];

    public object? this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }
}

public sealed class WorkflowRun
{
    private const int OutputSlot = 2;
    private readonly ItemBag _items = new();
    private readonly Dictionary<string, object> _outputs = new();

    public WorkflowRun() => _items[OutputSlot] = _outputs;

    public void Execute()
    {
        var step = Task.Run(RenderStep);
        _outputs["started"] = DateTime.UtcNow;
        step.Wait();
    }

    private void RenderStep()
    {
        if (_items[OutputSlot] is Dictionary<string, object> outputs)
            outputs["pages"] = 12;
    }
}

public static class Program
{
    public static void Main() => new WorkflowRun().Execute();
}
