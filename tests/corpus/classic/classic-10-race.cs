// case: classic-10-race
// sdk: library
// expect: MAP001|MAP002 Intranet.Mvc.UsageFilter._hits
// why: the global filter is one object for all requests
using System.Web.Mvc;

namespace System.Web.Mvc
{
    public class ActionExecutingContext
    {
        public string Action { get; set; } = "";
        public IDictionary<string, int> Items { get; } = new Dictionary<string, int>();
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
    public abstract class ActionFilterAttribute : Attribute
    {
        public virtual void OnActionExecuting(ActionExecutingContext filterContext) { }
    }

    public class GlobalFilterCollection
    {
        public void Add(object filter) { }
    }

    public static class GlobalFilters
    {
        public static GlobalFilterCollection Filters { get; } = new GlobalFilterCollection();
    }
}

namespace Intranet.Mvc
{
    public class UsageFilter : ActionFilterAttribute
    {
        private readonly IDictionary<string, int> _hits = new Dictionary<string, int>();

        public override void OnActionExecuting(ActionExecutingContext filterContext)
        {

            int n;
            _hits.TryGetValue(filterContext.Action, out n);
            _hits[filterContext.Action] = n + 1;
        }
    }

    public static class FilterConfig
    {
        public static void Register(GlobalFilterCollection filters)
        {
            filters.Add(new UsageFilter());
        }
    }
}
