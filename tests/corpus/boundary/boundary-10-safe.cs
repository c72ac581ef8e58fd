// case: boundary-10-safe
// sdk: console
// expect: none
// why: the steps are found in the assembly and made by their types, and one runs after the other

namespace Tools.InTurn;

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
        foreach (var type in types)
        {
            var step = (IStep)Activator.CreateInstance(type)!;
            Task.Run(() => step.Run(Counts)).Wait();
        }
    }
}
