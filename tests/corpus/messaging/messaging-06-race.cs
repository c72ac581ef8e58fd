// case: messaging-06-race
// sdk: library
// expect: MAP001|MAP002 Lambda.Prices.Function.Cache
// why: the refresh is not awaited and goes on when the next event is handled
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Core
{
    public interface ILambdaContext
    {
        string AwsRequestId { get; }
    }
}

namespace Lambda.Prices
{
    public class Function
    {
        private static readonly Dictionary<string, decimal> Cache = new();
        private static readonly HttpClient Http = new();

        public async Task<decimal> FunctionHandler(string sku, ILambdaContext context)
        {
            if (!Cache.TryGetValue(sku, out var price)) price = -1;
            _ = RefreshAsync(sku);
            return price;
        }

        private static async Task RefreshAsync(string sku)
        {
            var text = await Http.GetStringAsync("http://prices/" + sku);
            Cache[sku] = decimal.Parse(text);
        }
    }
}
