// case: classic-01-race
// sdk: library
// expect: MAP001|MAP002 Legacy.Images.ImageHandler._etags
// why: a reusable handler serves several requests at once from one instance
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

namespace Legacy.Images
{
    public class ImageHandler : IHttpHandler
    {
        private readonly Dictionary<string, string> _etags = new();

        public bool IsReusable
        {
            get { return true; }
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
