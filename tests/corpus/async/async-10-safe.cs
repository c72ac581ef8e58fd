// case: async-10-safe
// sdk: console
// expect: none
// why: the async stream is consumed in the main flow before it writes
namespace Telemetry.Flow;

public sealed class SensorStream
{
    private readonly Dictionary<int, double> _last = new();

    public async IAsyncEnumerable<double> ReadAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(5);
            var value = Random.Shared.NextDouble();
            _last[i % 8] = value;
            yield return value;
        }
    }

    public void Calibrate(int sensor, double value) => _last[sensor] = value;

    public async Task<double> MaxAsync(int count)
    {
        var max = 0.0;
        await foreach (var value in ReadAsync(count))
            max = Math.Max(max, value);
        return max;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var stream = new SensorStream();
        var max = await Task.Run(() => stream.MaxAsync(1000));
        stream.Calibrate(3, 0.5);
        Console.WriteLine(max);
    }
}
