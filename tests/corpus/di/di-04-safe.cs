// case: di-04-safe
// sdk: web
// expect: none
// why: the first TryAdd wins, which registers the bag as scoped
using Microsoft.Extensions.DependencyInjection.Extensions;
using Search.Filters;

var builder = WebApplication.CreateBuilder(args);
builder.Services.TryAddScoped<IFacetBag, FacetBag>();
builder.Services.TryAddSingleton<IFacetBag, FacetBag>();
var app = builder.Build();

app.MapGet("/search", (string q, IFacetBag facets) =>
{
    foreach (var word in q.Split(' '))
        facets.Count(word);
    return facets.Of(q);
});
app.Run();

namespace Search.Filters
{
    public interface IFacetBag
    {
        void Count(string facet);
        int Of(string facet);
    }

    public class FacetBag : IFacetBag
    {
        private readonly Dictionary<string, int> _counts = new();

        public void Count(string facet)
        {
            _counts.TryGetValue(facet, out var n);
            _counts[facet] = n + 1;
        }

        public int Of(string facet) => _counts.TryGetValue(facet, out var n) ? n : 0;
    }
}
