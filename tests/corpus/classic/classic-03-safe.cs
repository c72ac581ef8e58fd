// case: classic-03-safe
// sdk: library
// expect: none
// why: every action holds the static lock while it uses the dictionary
using System.Web.Http;

namespace System.Web.Http
{
    public abstract class ApiController { }
    [AttributeUsage(AttributeTargets.Method)] public sealed class HttpGetAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Method)] public sealed class HttpPostAttribute : Attribute { }
}

namespace Legacy.Purchases
{
    public class OrdersController : ApiController
    {
        private static readonly object Sync = new object();
        private static readonly Dictionary<int, string> Statuses = new Dictionary<int, string>();

        [HttpGet]
        public string Status(int id)
        {
            lock (Sync)
            {
                string status;
                return Statuses.TryGetValue(id, out status) ? status : "unknown";
            }
        }

        [HttpPost]
        public void Ship(int id)
        {
            lock (Sync)
            {
                Statuses[id] = "shipped";
            }
        }
    }
}
