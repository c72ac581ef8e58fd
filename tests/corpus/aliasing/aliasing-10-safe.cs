// case: aliasing-10-safe
// sdk: console
// expect: none
// why: the step takes the live map from the items bag and is waited for before Main writes it

namespace Workflow.Steps;

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
        step.Wait();
        _outputs["started"] = DateTime.UtcNow;
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
