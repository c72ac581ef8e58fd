// case: roots-14-safe
// sdk: console
// expect: none
// why: the listener loop handles one request after the other
using System.Net;

namespace Paste.Host;

public sealed class PasteServer
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _pastes = new();

    public void Run(string prefix)
    {
        _listener.Prefixes.Add(prefix);
        _listener.Start();
        while (_listener.IsListening)
        {
            var context = _listener.GetContext();
            Handle(context);
        }
    }

    private void Handle(HttpListenerContext context)
    {
        var path = context.Request.Url?.AbsolutePath ?? "/";
        if (context.Request.HttpMethod == "PUT")
        {
            using var reader = new StreamReader(context.Request.InputStream);
            _pastes[path] = reader.ReadToEnd();
        }
        else if (_pastes.TryGetValue(path, out var text))
        {
            using var writer = new StreamWriter(context.Response.OutputStream);
            writer.Write(text);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
        context.Response.Close();
    }

    public static void Main() => new PasteServer().Run("http://localhost:8099/");
}
