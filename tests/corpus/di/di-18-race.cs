// case: di-18-race
// sdk: web
// expect: MAP001|MAP002 Feed.Sinks.MemorySink._items
// why: both interfaces are forwarded to the one registered sink
using Feed.Sinks;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<MemorySink>();
builder.Services.AddSingleton<INewsSink>(p => p.GetRequiredService<MemorySink>());
builder.Services.AddSingleton<IStockSink>(p => p.GetRequiredService<MemorySink>());
builder.Services.AddHostedService<NewsReader>();
builder.Services.AddHostedService<StockReader>();
builder.Build().Run();

namespace Feed.Sinks
{
    public interface INewsSink
    {
        void Put(string title);
    }

    public interface IStockSink
    {
        void Put(string symbol);
    }

    public class MemorySink : INewsSink, IStockSink
    {
        private readonly Dictionary<string, DateTime> _items = new();

        public void Put(string item)
        {
            if (!_items.ContainsKey(item)) _items[item] = DateTime.Now;
        }
    }

    public class NewsReader(INewsSink sink) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var line in await File.ReadAllLinesAsync("news.txt", stop)) sink.Put(line);
                await Task.Delay(5000, stop);
            }
        }
    }

    public class StockReader(IStockSink sink) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var line in await File.ReadAllLinesAsync("stock.txt", stop)) sink.Put(line);
                await Task.Delay(5000, stop);
            }
        }
    }
}
