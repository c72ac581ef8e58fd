// case: publication-10-safe
// sdk: console
// expect: none
// why: each batch is a new map, none is touched after it was written
using System.Threading.Channels;

namespace Sensors.Samples;

public sealed class Sampler(ChannelWriter<Dictionary<string, double>> sink)
{
    public async Task Run(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var batch = new Dictionary<string, double>();
            batch["cpu"] = i * 0.5;
            batch["mem"] = i * 2.5;
            await sink.WriteAsync(batch);
        }
        sink.Complete();
    }
}

public static class Program
{
    public static async Task Main()
    {
        var channel = Channel.CreateBounded<Dictionary<string, double>>(8);
        var printing = Task.Run(async () =>
        {
            await foreach (var batch in channel.Reader.ReadAllAsync())
                foreach (var (name, value) in batch)
                    Console.WriteLine($"{name}={value}");
        });
        await new Sampler(channel.Writer).Run(100);
        await printing;
    }
}
