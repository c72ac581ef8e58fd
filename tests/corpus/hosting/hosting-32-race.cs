// case: hosting-32-race
// sdk: web
// expect: MAP003 Codes.Forgotten.CodeTable.Names
// why: the host waits for each service before it starts the next, but this one leaves its loading to a task nobody waits for
using Codes.Forgotten;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<CodeTable>();
builder.Services.AddHostedService<CodeLoader>();
builder.Services.AddHostedService<CodeCheck>();
builder.Build().Run();

namespace Codes.Forgotten
{
    public sealed class CodeTable
    {
        public Dictionary<string, string> Names { get; } = new();
    }

    public sealed class CodeLoader(CodeTable table) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            _ = LoadAsync(cancellationToken);
            await Task.Yield();
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
