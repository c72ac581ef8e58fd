// case: di-17-safe
// sdk: web
// expect: none
// why: the parts of a request fill the scoped draft one after the other
using Microsoft.AspNetCore.Mvc;
using Report.Parts.InTurn;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<ReportDraft>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Report.Parts.InTurn
{
    public class ReportDraft
    {
        private readonly Dictionary<string, string> _sections = new();

        public async Task AddAsync(string name)
        {
            var text = await File.ReadAllTextAsync(name + ".md");
            _sections[name] = text;
        }

        public int Length => _sections.Sum(s => s.Value.Length);
    }

    [Route("report")]
    public class ReportController(ReportDraft draft) : ControllerBase
    {
        [HttpGet]
        public async Task<ActionResult<int>> Get()
        {
            await draft.AddAsync("intro");
            await draft.AddAsync("body");
            return draft.Length;
        }
    }
}
