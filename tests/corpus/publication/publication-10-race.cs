// case: publication-10-race
// sdk: console
// expect: MAP020 Sensors.Batches.Sampler.Run.batch
// why: the batch is cleared and filled again after it was written to the channel, while the reader works on it
using System.Threading.Channels;

namespace Sensors.Batches;

public sealed class Sampler(ChannelWriter<Dictionary<string, double>> sink)
{
    public async Task Run(int rounds)
    {
        var batch = new Dictionary<string, double>();
        for (var i = 0; i < rounds; i++)
        {
            batch.Clear();
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
