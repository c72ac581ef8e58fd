// case: hosting-32-safe
// sdk: web
// expect: none
// why: the host starts its services one by one, and waits for each before it starts the next
using Codes.Awaited;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CodeTable>();
builder.Services.AddHostedService<CodeLoader>();
builder.Services.AddHostedService<CodeCheck>();
builder.Build().Run();

namespace Codes.Awaited
{
    public sealed class CodeTable
    {
        public Dictionary<string, string> Names { get; } = new();
    }

    public sealed class CodeLoader(CodeTable table) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await LoadAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task LoadAsync(CancellationToken cancellationToken)
        {
            foreach (var line in await File.ReadAllLinesAsync("codes.txt", cancellationToken))
            {
                var parts = line.Split('=');
                table.Names[parts[0]] = parts[1];
            }
        }
    }

    public sealed class CodeCheck(CodeTable table) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var (code, name) in table.Names)
            {
                if (name.Length == 0) throw new InvalidDataException(code);
            }
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
