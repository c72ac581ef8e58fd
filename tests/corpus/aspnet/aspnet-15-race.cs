// case: aspnet-15-race
// sdk: web
// expect: MAP001|MAP002 Api.Errors.ProblemCounter._byType
// why: the exception handler is one singleton that handles the failures of all requests
using Api.Errors;
using Microsoft.AspNetCore.Diagnostics;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddExceptionHandler<ProblemCounter>();
builder.Services.AddProblemDetails();
var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/fail", () => { throw new InvalidOperationException("no"); });
app.Run();

namespace Api.Errors
{
    public sealed class ProblemCounter(ILogger<ProblemCounter> log) : IExceptionHandler
    {
        private readonly Dictionary<Type, int> _byType = [];

        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
        {
            var type = exception.GetType();
            int count;
            count = _byType.GetValueOrDefault(type) + 1;
            _byType[type] = count;
            log.LogError(exception, "{Count} times {Type}", count, type.Name);
            return ValueTask.FromResult(false);
        }
    }
}
