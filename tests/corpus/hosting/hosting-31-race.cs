// case: hosting-31-race
// sdk: web
// expect: MAP001|MAP002 Formats.Late.FormatTable._byExtension
// why: the constructor of the singleton starts a task that fills its map; the container hands the object out meanwhile
using Formats.Late;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IFormatSource, FileFormats>();
builder.Services.AddSingleton<FormatTable>();
builder.Services.AddHostedService<Importer>();
builder.Build().Run();

namespace Formats.Late
{
    public interface IFormatSource
    {
        void AddTo(FormatTable table);
    }

    public sealed class FileFormats : IFormatSource
    {
        public void AddTo(FormatTable table)
        {
            foreach (var file in Directory.GetFiles("formats")) table.Add(Path.GetExtension(file), file);
        }
    }

    public sealed class FormatTable
    {
        private readonly Dictionary<string, string> _byExtension = new();

        public FormatTable(IEnumerable<IFormatSource> sources)
        {
            Task.Run(() => { foreach (var source in sources) source.AddTo(this); });
        }

        public void Add(string extension, string file) => _byExtension[extension] = file;

        public string? Find(string extension) => _byExtension.TryGetValue(extension, out var file) ? file : null;
    }

    public sealed class Importer(FormatTable table) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = ImportAsync(cancellationToken);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task ImportAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(1000, cancellationToken);
            Console.WriteLine(table.Find(".csv"));
        }
    }
}
