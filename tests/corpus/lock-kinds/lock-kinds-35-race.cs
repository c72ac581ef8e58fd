// case: lock-kinds-35-race
// sdk: web
// expect: MAP001 Votes.Poll.PollEndpoint._tally
// why: a handler that found the gate closed counts the vote all the same

namespace Votes.Poll;

using Microsoft.AspNetCore.Http;

public sealed class PollEndpoint
{
    private readonly RequestDelegate _next;
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _tally = new();

    public PollEndpoint(RequestDelegate next) => _next = next;

    public async Task InvokeAsync(HttpContext context)
    {
        var option = context.Request.Query["option"].ToString();
        bool got = Monitor.TryEnter(_gate, millisecondsTimeout: 15);
        try
        {
            if (!got)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                
            }
            _tally[option] = _tally.TryGetValue(option, out var votes) ? votes + 1 : 1;
        }
        finally
        {
            if (got) Monitor.Exit(_gate);
        }
        await _next(context);
    }
}
