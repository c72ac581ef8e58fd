// case: di-09-race
// sdk: web
// expect: MAP001|MAP002 Campaign.Discounts.DiscountOptions.ByCode
// why: IOptions hands the same options object to all requests, and the handler changes its dictionary
using Microsoft.Extensions.Options;
using Campaign.Discounts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<DiscountOptions>(o => o.ByCode["WELCOME"] = 5);
builder.Services.AddScoped<DiscountService>();
var app = builder.Build();
app.MapGet("/discount", (string code, string user, DiscountService service) => service.For(code, user));
app.Run();

namespace Campaign.Discounts
{
    public class DiscountOptions
    {
        public Dictionary<string, int> ByCode { get; } = new();
    }

    public class DiscountService
    {
        private readonly DiscountOptions _options;

        public DiscountService(IOptions<DiscountOptions> options)
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
