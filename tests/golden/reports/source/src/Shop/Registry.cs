namespace Shop;

/// <summary>Handlers by event name.</summary>
public sealed class Registry<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<TValue[]>> _entries = new();

    public void Add(TKey key, TValue[] values)
    {
        if (!_entries.TryGetValue(key, out var list))
        {
            _entries[key] = list = new List<TValue[]>();
        }
        list.Add(values);
    }

    public IEnumerable<TValue[]> All() =>
        from entry in _entries
        from values in entry.Value
        where values.Length > 0 && values[0] is not null
        select values;
}

public sealed class Mailer(Registry<string, int> registry) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var values in registry.All())
            {
                await Send(values, stop);
            }
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }

    private static Task Send(int[] values, CancellationToken stop) => Task.CompletedTask;
}

public sealed class SubscribeController(Registry<string, int> registry)
{
    public void Post(string topic, int id) => registry.Add($"\"{topic}\" & <all>", [id]);
}
