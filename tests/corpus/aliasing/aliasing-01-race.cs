// case: aliasing-01-race
// sdk: console
// expect: MAP002 Scripting.Variables.Interpreter._variables
// why: the evaluator and the inspector hold the same map on two threads

namespace Scripting.Variables;

public sealed class Evaluator
{
    private readonly Dictionary<string, double> _scope;

    public Evaluator(Dictionary<string, double> scope) => _scope = scope;

    public void Run()
    {
        for (var i = 0; i < 100; i++)
            _scope["x" + i] = i * 0.5;
    }
}

public sealed class Inspector
{
    private readonly Dictionary<string, double> _watched;

    public Inspector(Dictionary<string, double> watched) => _watched = watched;

    public double Peek(string name) => _watched.TryGetValue(name, out var value) ? value : 0;
}

public sealed class Interpreter
{
    private readonly Dictionary<string, double> _variables = new() { ["x1"] = 1 };

    public void Debug()
    {
        var evaluator = new Evaluator(_variables);
        var inspector = new Inspector(_variables);
        var thread = new Thread(evaluator.Run);
        thread.Start();
        Console.WriteLine(inspector.Peek("x1"));
        thread.Join();
    }
}

public static class Program
{
    public static void Main() => new Interpreter().Debug();
}
