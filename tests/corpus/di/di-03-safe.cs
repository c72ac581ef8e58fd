// case: di-03-safe
// sdk: web
// expect: none
// why: the factory lambda is registered as scoped, it runs for each request
using Mail.Layouts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped(sp =>
{
    var environment = sp.GetRequiredService<IHostEnvironment>();
    return new TemplateStore(Path.Combine(environment.ContentRootPath, "templates"));
});
var app = builder.Build();
app.MapGet("/render/{name}", (string name, TemplateStore store) => store.Get(name));
app.Run();

namespace Mail.Layouts
{
    public class TemplateStore
    {
        private readonly string _folder;
        private readonly Dictionary<string, string> _compiled = new();

        public TemplateStore(string folder) => _folder = folder;

        public string Get(string name)
        {
            if (_compiled.TryGetValue(name, out var text))
                return text;
            text = File.ReadAllText(Path.Combine(_folder, name + ".html")).Replace("{{", "{");
            _compiled.Add(name, text);
            return text;
        }
    }
}
