// case: di-09-safe
// sdk: web
// expect: none
// why: IOptionsSnapshot makes the options object anew for each request
using Microsoft.Extensions.Options;
using Campaign.Coupons;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<DiscountOptions>(o => o.ByCode["WELCOME"] = 5);
builder.Services.AddScoped<DiscountService>();
var app = builder.Build();
app.MapGet("/discount", (string code, string user, DiscountService service) => service.For(code, user));
app.Run();

namespace Campaign.Coupons
{
    public class DiscountOptions
    {
        public Dictionary<string, int> ByCode { get; } = new();
    }

    public class DiscountService
    {
        private readonly DiscountOptions _options;

        public DiscountService(IOptionsSnapshot<DiscountOptions> options)
        {
            _options = options.Value;
        }

        public int For(string code, string user)
        {
            if (user.EndsWith("@example.org"))
                _options.ByCode["STAFF"] = 30;
            return _options.ByCode.TryGetValue(code, out var percent) ? percent : 0;
        }
    }
}
