// case: roots-18-race
// sdk: console
// expect: MAP001|MAP002 Files.Share.DownloadServer._hits
// why: the accept loop goes on while earlier requests are still being answered
using System.Net;

namespace Files.Share;

public sealed class DownloadServer
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, int> _hits = new(StringComparer.OrdinalIgnoreCase);

    public async Task ServeAsync(string prefix)
    {
        _listener.Prefixes.Add(prefix);
        _listener.Start();
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync().ConfigureAwait(false);
            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.LocalPath;
        await using var file = File.OpenRead("." + path);
        await file.CopyToAsync(context.Response.OutputStream).ConfigureAwait(false);
        context.Response.Close();
        _hits[path] = _hits.TryGetValue(path, out var n) ? n + 1 : 1;
    }
}

internal static class Program
{
    private static Task Main(string[] args) => new DownloadServer().ServeAsync(args[0]);
}
