// case: classic-04-race
// sdk: library
// expect: MAP001|MAP002 Legacy.Rates.RateService.Cache
// why: web methods of the service run for many requests at once on the static dictionary
using System.Web.Services;

namespace System.Web.Services
{
    public class WebService { }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class WebServiceAttribute : Attribute { public string Namespace { get; set; } }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class WebMethodAttribute : Attribute { }
}

namespace Legacy.Rates
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
                Cache[currency] = rate;
            }
            return amount * rate;
        }
    }
}
