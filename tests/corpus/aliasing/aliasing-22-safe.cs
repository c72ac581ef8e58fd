// case: aliasing-22-safe
// sdk: console
// expect: none
// why: the variable is captured after it was given a copy, so the task has a map of its own

namespace Builds.Plan;

public sealed class Workspace
{
    private readonly Dictionary<string, string> _outputs = new();

    public async Task BuildAsync(IReadOnlyList<string> targets)
    {
        var outputs = new Dictionary<string, string>(_outputs);
        var back = Task.Run(() =>
        {
            foreach (var target in targets)
                outputs[target] = target + ".dll";
        });
        _outputs["manifest"] = "manifest.json";
        await back;
    }
}

public static class Program
{
    public static Task Main() => new Workspace().BuildAsync(["core", "cli"]);
}
