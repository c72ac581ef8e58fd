// case: aspnet-26-safe
// sdk: web
// expect: none
// why: Startup registers the counter as scoped, and every request gets its own
using Old.Startup.Scoped;

Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseStartup<Startup>())
    .Build()
    .Run();

namespace Old.Startup.Scoped
{
    public class Startup
    {
        public void ConfigureServices(IServiceCollection services)
        {
            services.AddScoped<VisitCounter>();
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
