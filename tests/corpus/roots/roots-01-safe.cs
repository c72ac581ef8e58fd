// case: roots-01-safe
// sdk: console
// expect: none
// why: the timer does not reset itself, the handler starts it again at its end
using System.Timers;
using Timer = System.Timers.Timer;

namespace Monitor.Memory;

public sealed class LoadSampler : IDisposable
{
    private readonly Dictionary<string, double> _samples = new();
    private readonly Timer _timer = new(200) { AutoReset = false };

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
        _timer.Start();
    }

    public void Dispose() => _timer.Dispose();

    public static void Main()
    {
        using var sampler = new LoadSampler();
        sampler.Start();
        Console.ReadLine();
    }
}
