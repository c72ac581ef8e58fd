// case: classic-04-safe
// sdk: library
// expect: none
// why: the static table is loaded by the static constructor and then only looked up
using System.Web.Services;

namespace System.Web.Services
{
    public class WebService { }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class WebServiceAttribute : Attribute { public string Namespace { get; set; } }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class WebMethodAttribute : Attribute { }
}

namespace Legacy.Tariffs
{
    [WebService(Namespace = "http://example.org/rates")]
    public class RateService : WebService
    {
        private static readonly Dictionary<string, decimal> Cache = new Dictionary<string, decimal>();

        static RateService()
        {
            Cache["EUR"] = 1m;
            Cache["USD"] = 1.1m;
            Cache["NOK"] = 11.5m;
        }

        [WebMethod]
        public decimal Convert(string currency, decimal amount)
        {
            decimal rate;
            if (!Cache.TryGetValue(currency, out rate))
            {
                rate = 1m;
            }
            return amount * rate;
        }
    }
}
