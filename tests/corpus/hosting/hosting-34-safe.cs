// case: hosting-34-safe
// sdk: web
// expect: none
// why: the host that starts again was over before

using System.Collections.Generic;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting34Safe;

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
            WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run();
        }
        while (IsRestart);
    }
}
