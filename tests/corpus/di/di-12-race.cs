// case: di-12-race
// sdk: web
// expect: MAP001|MAP002 Invoices.Numbering.NumberDraft._next
// why: the singleton resolves the scoped draft once, and requests share it
using Invoices.Numbering;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<NumberDraft>();
builder.Services.AddSingleton<Numbering>();
var app = builder.Build();
app.MapPost("/invoices/{series}", (string series, Numbering numbering) => numbering.Preview(series, 3));
app.Run();

namespace Invoices.Numbering
{
    public class NumberDraft
    {
        private readonly Dictionary<string, int> _next = new();

        public int Take(string series)
        {
            var number = _next.TryGetValue(series, out var last) ? last + 1 : 1;
            _next[series] = number;
            return number;
        }
    }

    public class Numbering
    {
        private readonly IServiceScopeFactory _scopes;
        private readonly NumberDraft _draft;

        public Numbering(IServiceScopeFactory scopes)
        {
            _scopes = scopes;
            _draft = scopes.CreateScope().ServiceProvider.GetRequiredService<NumberDraft>();
        }

        public int[] Preview(string series, int count)
        {
            var draft = _draft;
            var numbers = new int[count];
            for (var i = 0; i < count; i++)
                numbers[i] = draft.Take(series);
            return numbers;
        }
    }
}
