// case: aliasing-22-race
// sdk: console
// expect: MAP001 Builds.Graph.Workspace._outputs
// why: the closure that the task runs captured the variable that Main goes on writing through

namespace Builds.Graph;

public sealed class Workspace
{
    private readonly Dictionary<string, string> _outputs = new();

    public async Task BuildAsync(IReadOnlyList<string> targets)
    {
        var outputs = _outputs;
        var back = Task.Run(() =>
        {
            foreach (var target in targets)
                outputs[target] = target + ".dll";
        });
        outputs["manifest"] = "manifest.json";
        await back;
    }
}

public static class Program
{
    public static Task Main() => new Workspace().BuildAsync(["core", "cli"]);
}
