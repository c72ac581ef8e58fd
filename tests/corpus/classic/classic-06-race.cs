// case: classic-06-race
// sdk: library
// expect: MAP001|MAP002 Legacy.Tenants.TenantModule.Limits
// why: modules of the pool handle requests in parallel and share the static dictionary
using System.Web;

namespace System.Web
{
    public interface IHttpModule
    {
        void Init(HttpApplication context);
        void Dispose();
    }

    public class HttpApplication
    {
        public event EventHandler BeginRequest;
        public string Host { get; set; } = "";
        protected void OnBeginRequest() => BeginRequest?.Invoke(this, EventArgs.Empty);
    }
}

namespace Legacy.Tenants
{
    public class TenantModule : IHttpModule
    {
        private static readonly Dictionary<string, int> Limits = new Dictionary<string, int>();

        public void Init(HttpApplication context)
        {
            context.BeginRequest += OnBeginRequest;
        }

        private void OnBeginRequest(object sender, EventArgs e)
        {
            var host = ((HttpApplication)sender).Host;
            int left;
            if (!Limits.TryGetValue(host, out left))
                left = 1000;
            Limits[host] = left - 1;
        }

        public void Dispose()
        {
        }
    }
}
