// case: classic-13-race
// sdk: library
// expect: MAP001|MAP002 Api.Legacy.KeyHandler._quota
// why: the message handler is added to the configuration once and sees all requests
using System.Net.Http;

namespace System.Web.Http
{
    public class HttpConfiguration
    {
        public ICollection<DelegatingHandler> MessageHandlers { get; } = new List<DelegatingHandler>();
    }

    public abstract class ApiController
    {
        public HttpRequestMessage Request { get; set; }
    }
}

namespace Api.Legacy
{
    public class KeyHandler : DelegatingHandler
    {
        private readonly Dictionary<string, int> _quota = new Dictionary<string, int>();

        public KeyHandler()
        {
            foreach (var line in File.ReadAllLines("keys.txt")) _quota[line] = 1000;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var key = request.Headers.Host ?? "";
            int left;
            if (!_quota.TryGetValue(key, out left) || left == 0)
                return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden));
            _quota[key] = left - 1;
            return base.SendAsync(request, cancellationToken);
        }
    }

    public static class WebApiConfig
    {
        public static void Register(System.Web.Http.HttpConfiguration config)
        {
            config.MessageHandlers.Add(new KeyHandler());
        }
    }

    public class ValuesController : System.Web.Http.ApiController
    {
        public string Get(int id)
        {
            return id.ToString();
        }
    }
}
