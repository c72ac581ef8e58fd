// case: classic-11-race
// sdk: library
// expect: MAP001|MAP002 Edge.Owin.ThrottleMiddleware._calls
// why: the middleware object is created once for the pipeline
using Microsoft.Owin;
using Owin;

namespace Microsoft.Owin
{
    public interface IOwinContext
    {
        string RemoteIp { get; }
        int StatusCode { get; set; }
    }

    public abstract class OwinMiddleware
    {
        protected OwinMiddleware(OwinMiddleware next) { Next = next; }
        protected OwinMiddleware Next { get; set; }
        public abstract Task Invoke(IOwinContext context);
    }
}

namespace Owin
{
    public interface IAppBuilder
    {
        IAppBuilder Use(object middleware, params object[] args);
    }
}

namespace Edge.Owin
{
    public class ThrottleMiddleware : OwinMiddleware
    {
        private readonly Dictionary<string, int> _calls = new Dictionary<string, int>();

        public ThrottleMiddleware(OwinMiddleware next) : base(next) { }

        public override async Task Invoke(IOwinContext context)
        {
            if (Count(context.RemoteIp) > 1000) context.StatusCode = 429;
            else await Next.Invoke(context);
        }

        private int Count(string address)
        {

            int n;
            _calls.TryGetValue(address, out n);
            return _calls[address] = n + 1;

        }
    }

    public class Startup
    {
        public void Configuration(IAppBuilder app)
        {
            app.Use(typeof(ThrottleMiddleware));
        }
    }
}
