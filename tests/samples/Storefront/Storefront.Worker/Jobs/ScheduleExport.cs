using Storefront.Inventory;

namespace Storefront.Worker.Jobs;

/// <summary>Writes the next two weeks to a file that the dock's display reads.</summary>
public sealed class ScheduleExport(DeliverySchedule schedule, DockCalendar dock, string folder, TimeSpan interval)
{
    private readonly ManualResetEventSlim _stop = new();
    private Task _running = Task.CompletedTask;

    public void Start() =>
        _running = Task.Factory.StartNew(
            Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public Task StopAsync()
    {
        _stop.Set();
        return _running;
    }

    private void Loop()
    {
        do
        {
            Export(DateOnly.FromDateTime(DateTime.UtcNow));
        }
        while (!_stop.Wait(interval));
    }

    private void Export(DateOnly today)
    {
        File.WriteAllLines(Path.Combine(folder, "parcels.csv"), schedule.Lines(today, 14));
        File.WriteAllLines(Path.Combine(folder, "docks.csv"), dock.Lines(today, 14));
    }
}
