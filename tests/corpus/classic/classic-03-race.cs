// case: classic-03-race
// sdk: library
// expect: MAP001|MAP002 Legacy.Orders.OrdersController.Statuses
// why: actions of the Web API controller run for many requests at once on the static dictionary
using System.Web.Http;

namespace System.Web.Http
{
    public abstract class ApiController { }
    [AttributeUsage(AttributeTargets.Method)] public sealed class HttpGetAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Method)] public sealed class HttpPostAttribute : Attribute { }
}

namespace Legacy.Orders
{
    public class OrdersController : ApiController
    {
        private static readonly object Sync = new object();
        private static readonly Dictionary<int, string> Statuses = new Dictionary<int, string>();

        [HttpGet]
        public string Status(int id)
        {
            string status;
            return Statuses.TryGetValue(id, out status) ? status : "unknown";
        }

        [HttpPost]
        public void Ship(int id)
        {
            Statuses[id] = "shipped";
        }
    }
}
