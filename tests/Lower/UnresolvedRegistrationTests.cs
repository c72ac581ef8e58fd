using MapAudit.Analysis;
using MapAudit.Tests.Load;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>Registrations whose package is missing still say by their name what lives how long.</summary>
public sealed class UnresolvedRegistrationTests : IDisposable
{
    private const string Program = """
        using Acme.Hosting;
        using Microsoft.AspNetCore.Mvc;

        namespace Kiosk;

        public interface ITickets { void Sell(string seat); }

        public sealed class Tickets : ITickets
        {
            private readonly HashSet<string> _sold = new();
            public void Sell(string seat) => _sold.Add(seat);
        }

        [ApiController, Route("tickets")]
        public sealed class TicketsController(ITickets tickets) : ControllerBase
        {
            [HttpPost("{seat}")] public void Sell(string seat) => tickets.Sell(seat);
        }

        public static class Program
        {
            public static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddControllers();
                builder.Services.REGISTER;
                var app = builder.Build();
                app.MapControllers();
                app.Run();
            }
        }
        """;

    private readonly FixtureFolder folder = new();

    [Theory]
    [InlineData("AddSingletonAs<Tickets>().As<ITickets>()")]
    [InlineData("AddSingletonWith<ITickets, Tickets>()")]
    [InlineData("AddSingletonIfMissing<ITickets>(services => new Tickets())")]
    [InlineData("AddSingletonIfMissing<ITickets>(new Tickets())")]
    public async Task One_for_all_is_shared(string register) => Assert.Equal(["Kiosk.Tickets._sold"], await RacedAsync(register));

    [Theory]
    [InlineData("AddScopedAs<Tickets>().As<ITickets>()")]
    [InlineData("AddTransientWith<ITickets, Tickets>()")]
    [InlineData("AddScopedIfMissing<ITickets>(services => new Tickets())")]
    [InlineData("Install<Tickets>()")]
    public async Task One_for_each_request_is_not(string register) => Assert.Empty(await RacedAsync(register));

    public void Dispose() => folder.Dispose();

    private async Task<IEnumerable<string>> RacedAsync(string register)
    {
        var path = folder.Write("kiosk.cs", Program.Replace("REGISTER", register, StringComparison.Ordinal));
        return (await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report.Findings.Select(finding => finding.MapName);
    }
}
