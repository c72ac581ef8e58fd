// case: roots-20-race
// sdk: console
// expect: MAP001 Build.Farm.AgentPool._running
// why: Exited is raised on a pool thread, which removes while the main thread adds
using System.Diagnostics;

namespace Build.Farm;

public class AgentPool
{
    private readonly Dictionary<int, string> _running = new Dictionary<int, string>();

    public void Launch(string project)
    {
        var process = new Process { StartInfo = new ProcessStartInfo("dotnet", "build " + project) };
        process.EnableRaisingEvents = true;
        process.Exited += OnExited;
        process.Start();
        _running.Add(process.Id, project);
    }

    private void OnExited(object? sender, EventArgs e)
    {
        var process = (Process)sender!;
        _running.Remove(process.Id);
        process.Dispose();
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
