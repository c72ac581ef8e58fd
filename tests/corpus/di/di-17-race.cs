// case: di-17-race
// sdk: web
// expect: MAP001|MAP002 Report.Parts.ReportDraft._sections
// why: both parts of one request fill the scoped draft at the same time
using Microsoft.AspNetCore.Mvc;
using Report.Parts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<ReportDraft>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Report.Parts
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
            var intro = draft.AddAsync("intro");
            var body = draft.AddAsync("body");
            await Task.WhenAll(intro, body);
            return draft.Length;
        }
    }
}
