// case: di-03-race
// sdk: web
// expect: MAP001|MAP002 Mail.Templates.TemplateStore._compiled
// why: the factory lambda is registered as a singleton, it runs once and requests share its store
using Mail.Templates;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(sp =>
{
    var environment = sp.GetRequiredService<IHostEnvironment>();
    return new TemplateStore(Path.Combine(environment.ContentRootPath, "templates"));
});
var app = builder.Build();
app.MapGet("/render/{name}", (string name, TemplateStore store) => store.Get(name));
app.Run();

namespace Mail.Templates
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
