// case: aspnet-15-safe
// sdk: web
// expect: none
// why: the exception handler counts under its lock
using Api.Errors.Counted;
using Microsoft.AspNetCore.Diagnostics;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddExceptionHandler<ProblemCounter>();
builder.Services.AddProblemDetails();
var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/fail", () => { throw new InvalidOperationException("no"); });
app.Run();

namespace Api.Errors.Counted
{
    public sealed class ProblemCounter(ILogger<ProblemCounter> log) : IExceptionHandler
    {
        private readonly Dictionary<Type, int> _byType = [];

        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
        {
            var type = exception.GetType();
            int count;
            lock (_byType)
            {
                count = _byType.GetValueOrDefault(type) + 1;
                _byType[type] = count;
            }
            log.LogError(exception, "{Count} times {Type}", count, type.Name);
            return ValueTask.FromResult(false);
        }
    }
}
