// case: roots-01-race
// sdk: console
// expect: MAP001|MAP002 Monitor.Cpu.LoadSampler._samples
// why: the auto-reset timer raises Elapsed on the pool again while an earlier handler may still run
using System.Timers;
using Timer = System.Timers.Timer;

namespace Monitor.Cpu;

public sealed class LoadSampler : IDisposable
{
    private readonly Dictionary<string, double> _samples = new();
    private readonly Timer _timer = new(200) { AutoReset = true };

    public void Start()
    {
        _timer.Elapsed += OnElapsed;
        _timer.Start();
    }

    private void OnElapsed(object sender, ElapsedEventArgs e)
    {
        foreach (var process in System.Diagnostics.Process.GetProcesses())
        {
            var used = process.WorkingSet64 / 1024.0;
            if (_samples.TryGetValue(process.ProcessName, out var before))
                used = (used + before) / 2;
            _samples[process.ProcessName] = used;
        }
    }

    public void Dispose() => _timer.Dispose();

    public static void Main()
    {
        using var sampler = new LoadSampler();
        sampler.Start();
        Console.ReadLine();
    }
}
