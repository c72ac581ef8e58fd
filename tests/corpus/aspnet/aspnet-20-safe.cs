// case: aspnet-20-safe
// sdk: web
// expect: none
// why: the service is created for each call and fills a dictionary of its own
using Grpc.Core;
using Rpc.Stock.PerCall;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGrpcService<StockService>();
app.Run();

namespace Grpc.Core
{
    public abstract class ServerCallContext
    {
        public abstract string Peer { get; }
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public static class GrpcEndpointRouteBuilderExtensions
    {
        public static void MapGrpcService<TService>(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder builder)
            where TService : class
        {
        }
    }
}

namespace Rpc.Stock.PerCall
{
    public record StockRequest(string Sku);

    public record StockReply(int Level);

    public abstract class StockBase
    {
        public virtual Task<StockReply> GetLevel(StockRequest request, ServerCallContext context) => throw new NotImplementedException();
    }

    public class StockService : StockBase
    {
        private readonly Dictionary<string, int> Levels = new();

        public override async Task<StockReply> GetLevel(StockRequest request, ServerCallContext context)
        {
            if (!Levels.TryGetValue(request.Sku, out var level))
            {
                level = (await File.ReadAllLinesAsync("stock/" + request.Sku)).Length;
                Levels[request.Sku] = level;
            }
            return new StockReply(level);
        }
    }
}
