// case: classic-06-safe
// sdk: library
// expect: none
// why: the dictionary belongs to the module instance, which handles one request at a time
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

namespace Legacy.Customers
{
    public class TenantModule : IHttpModule
    {
        private readonly Dictionary<string, int> Limits = new Dictionary<string, int>();

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
