// case: hosting-34-race
// sdk: web
// expect: MAP001 Hosting34Race.Startup._starts
// why: nobody waits for the host before the next one starts

using System.Collections.Generic;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting34Race;

public class Startup
{
    private static readonly Dictionary<string, int> _starts = [];

    public void ConfigureServices(IServiceCollection services)
    {
        _starts["web"] = _starts.GetValueOrDefault("web") + 1;
    }

    public void Configure(IApplicationBuilder app)
    {
    }
}

public static class Program
{
    public static bool IsRestart { get; set; }

    public static void Main(string[] args)
    {
        do
        {
            IsRestart = false;
            _ = WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().RunAsync();
        }
        while (IsRestart);
    }
}
