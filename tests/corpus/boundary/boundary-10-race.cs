// case: boundary-10-race
// sdk: console
// expect: MAP001 Tools.Discovered.Program.Counts
// why: the steps are found in the assembly and made by their types, and each writes the one map in a task of its own

namespace Tools.Discovered;

public interface IStep
{
    void Run(Dictionary<string, int> counts);
}

public sealed class Trim : IStep
{
    public void Run(Dictionary<string, int> counts) => counts["trim"] = 1;
}

public sealed class Split : IStep
{
    public void Run(Dictionary<string, int> counts) => counts["split"] = 2;
}

public static class Program
{
    private static readonly Dictionary<string, int> Counts = new();

    public static void Main()
    {
        var types = typeof(Program).Assembly.GetTypes().Where(t => t.IsClass && typeof(IStep).IsAssignableFrom(t));
        var running = new List<Task>();
        foreach (var type in types)
        {
            var step = (IStep)Activator.CreateInstance(type)!;
            running.Add(Task.Run(() => step.Run(Counts)));
        }
        Task.WaitAll(running.ToArray());
    }
}
