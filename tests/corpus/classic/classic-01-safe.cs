// case: classic-01-safe
// sdk: library
// expect: none
// why: a handler that is not reusable is created for each request
using System.Web;

namespace System.Web
{
    public interface IHttpHandler
    {
        bool IsReusable { get; }
        void ProcessRequest(HttpContext context);
    }

    public class HttpContext
    {
        public HttpRequest Request { get; } = new();
        public HttpResponse Response { get; } = new();
    }

    public class HttpRequest { public string Path { get; set; } = ""; }
    public class HttpResponse { public void Write(string text) { } }
}

namespace Legacy.Pictures
{
    public class ImageHandler : IHttpHandler
    {
        private readonly Dictionary<string, string> _etags = new();

        public bool IsReusable
        {
            get { return false; }
        }

        public void ProcessRequest(HttpContext context)
        {
            var path = context.Request.Path;
            string etag;
            if (!_etags.TryGetValue(path, out etag))
            {
                etag = path.GetHashCode().ToString("x8");
                _etags.Add(path, etag);
            }
            context.Response.Write(etag);
        }
    }
}
