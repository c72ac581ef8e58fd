using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Threads;

/// <summary>What a report says of the two threads of a finding, and of all threads of a program.</summary>
public sealed class OverlapTests
{
    private const string Web = """
        using Microsoft.AspNetCore.Mvc;

        var cart = new Dictionary<string, int>();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        var app = builder.Build();
        app.MapPost("/cart/{sku}", (string sku) => cart[sku] = 1);
        app.MapGet("/cart", () => "empty");
        app.MapControllers();
        app.Run();

        namespace Shop
        {
            [ApiController]
            [Route("api/[controller]")]
            public class StockController : ControllerBase
            {
                private static readonly Dictionary<string, int> Levels = new();

                [HttpGet("{sku}")]
                public int Get(string sku) => Levels.TryGetValue(sku, out var level) ? level : 0;

                [HttpPut("{sku}")]
                public void Put(string sku, int level) => Levels[sku] = level;
            }
        }
        """;

    [Fact]
    public void Handlers_are_called_by_verb_and_route()
    {
        var findings = Report(Web, SdkKind.Web).Findings;

        Assert.Equal("POST /cart/{sku} handler runs beside itself: one per request.", findings.Single(f => f.MapName == "Program.<Main>$.cart").WhyParallel);
        Assert.Contains("PUT /api/Stock/{sku} handler", findings.Single(f => f.MapName == "Shop.StockController.Levels").WhyParallel, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_list_their_entries_and_their_maps()
    {
        var requests = Report(Web, SdkKind.Web).Threads.Where(t => t.Kind == "request handler").ToList();

        Assert.Equal(["Program.<Main>$.cart", "Shop.StockController.Levels"], requests.SelectMany(t => t.Maps).Distinct().Order(StringComparer.Ordinal));
        var entries = requests.SelectMany(t => t.Entries).ToList();
        Assert.Contains("GET /cart handler", entries);
        Assert.Contains("GET /api/Stock/{sku} handler", entries);
        Assert.All(requests, t => Assert.Equal(Multiplicity.Many, t.Multiplicity));
    }

    [Fact]
    public void Classes_without_routes_are_called_by_what_they_are()
    {
        const string hub = """
            using Microsoft.AspNetCore.SignalR;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSignalR();
            var app = builder.Build();
            app.MapHub<Chat.ChatHub>("/chat");
            app.Run();

            namespace Chat
            {
                public class ChatHub : Hub
                {
                    private static readonly Dictionary<string, string> Names = new();

                    public void Join(string name) => Names[Context.ConnectionId] = name;
                }
            }
            """;

        Assert.Equal("Hub method ChatHub.Join(string) runs beside itself: one per request.", Report(hub, SdkKind.Web).Findings.Single().WhyParallel);
    }

    private static AuditReport Report(string text, SdkKind sdk) => CaseCompiler.Audit("/Program.cs", text, sdk).Report;
}
