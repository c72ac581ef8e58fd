// case: aspnet-26-race
// sdk: web
// expect: MAP001|MAP002 Old.Startup.VisitCounter._visits
// why: Startup registers the counter as a singleton, and the terminal middleware counts for all requests
using Old.Startup;

Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseStartup<Startup>())
    .Build()
    .Run();

namespace Old.Startup
{
    public class Startup
    {
        public void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<VisitCounter>();
        }

        public void Configure(IApplicationBuilder app)
        {
            app.Run(async context =>
            {
                var counter = context.RequestServices.GetRequiredService<VisitCounter>();
                await context.Response.WriteAsync(counter.Visit(context.Request.Path).ToString());
            });
        }
    }

    public class VisitCounter
    {
        private readonly Dictionary<string, int> _visits = new();

        public int Visit(string path)
        {
            _visits.TryGetValue(path, out var n);
            _visits[path] = n + 1;
            return n + 1;
        }
    }
}
