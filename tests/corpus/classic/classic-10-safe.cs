// case: classic-10-safe
// sdk: library
// expect: none
// why: the filter counts in the items of the request
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

namespace Intranet.Mvc.Items
{
    public class UsageFilter : ActionFilterAttribute
    {
        public override void OnActionExecuting(ActionExecutingContext filterContext)
        {
            var _hits = filterContext.Items;
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
