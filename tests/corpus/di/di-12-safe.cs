// case: di-12-safe
// sdk: web
// expect: none
// why: the singleton opens a scope per call and takes a fresh draft from it
using Invoices.Sequences;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<NumberDraft>();
builder.Services.AddSingleton<Numbering>();
var app = builder.Build();
app.MapPost("/invoices/{series}", (string series, Numbering numbering) => numbering.Preview(series, 3));
app.Run();

namespace Invoices.Sequences
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

        public Numbering(IServiceScopeFactory scopes)
        {
            _scopes = scopes;
        }

        public int[] Preview(string series, int count)
        {
            using var scope = _scopes.CreateScope();
            var draft = scope.ServiceProvider.GetRequiredService<NumberDraft>();
            var numbers = new int[count];
            for (var i = 0; i < count; i++)
                numbers[i] = draft.Take(series);
            return numbers;
        }
    }
}
