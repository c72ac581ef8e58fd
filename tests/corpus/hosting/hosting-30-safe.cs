// case: hosting-30-safe
// sdk: web
// expect: none
// why: the program's own extension class, in the framework's namespace and with its name, starts the host; the prices are loaded before that

using Bakery.Pricing;

namespace Microsoft.AspNetCore.Hosting
{
    public static class WebHostExtensions
    {
        public static async Task StartWithTasksAsync(this IHost host, CancellationToken stop = default)
        {
            await Task.Yield();
            await host.StartAsync(stop);
        }
    }
}

namespace Bakery.Pricing
{
    using Microsoft.AspNetCore.Hosting;

    public static class PriceList
    {
        internal static readonly Dictionary<string, decimal> Prices = new();

        public static void Load()
        {
            foreach (var line in File.ReadLines("prices.csv"))
            {
                var cut = line.IndexOf(';');
                Prices[line[..cut]] = decimal.Parse(line[(cut + 1)..]);
            }
        }
    }

    public class Startup
    {
        public void ConfigureServices(IServiceCollection services) => services.AddRouting();

        public void Configure(IApplicationBuilder app)
        {
            app.UseRouting();
            app.UseEndpoints(endpoints => endpoints.MapGet("/price/{name}", (string name) => PriceList.Prices.TryGetValue(name, out var price) ? price : 0m));
        }
    }

    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var host = Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build();
            PriceList.Load();
            await host.StartWithTasksAsync();
            await host.WaitForShutdownAsync();
        }
    }
}
