// case: roots-20-safe
// sdk: console
// expect: none
// why: the main thread waits for the process and removes the entry itself
using System.Diagnostics;

namespace Build.Farm.Waiting;

public class AgentPool
{
    private readonly Dictionary<int, string> _running = new Dictionary<int, string>();

    public void Launch(string project)
    {
        var process = new Process { StartInfo = new ProcessStartInfo("dotnet", "build " + project) };
        process.Start();
        _running.Add(process.Id, project);
        process.WaitForExit();
        _running.Remove(process.Id);
    }

}

internal static class Program
{
    private static void Main(string[] projects)
    {
        var pool = new AgentPool();
        foreach (var project in projects) pool.Launch(project);
        Console.ReadLine();
    }
}
