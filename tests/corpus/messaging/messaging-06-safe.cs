// case: messaging-06-safe
// sdk: library
// expect: none
// why: an instance handles one event at a time, and the refresh is awaited
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Core
{
    public interface ILambdaContext
    {
        string AwsRequestId { get; }
    }
}

namespace Lambda.Prices.Awaited
{
    public class Function
    {
        private static readonly Dictionary<string, decimal> Cache = new();
        private static readonly HttpClient Http = new();

        public async Task<decimal> FunctionHandler(string sku, ILambdaContext context)
        {
            if (!Cache.TryGetValue(sku, out var price)) price = -1;
            await RefreshAsync(sku);
            return price;
        }

        private static async Task RefreshAsync(string sku)
        {
            var text = await Http.GetStringAsync("http://prices/" + sku);
            Cache[sku] = decimal.Parse(text);
        }
    }
}
