// case: di-04-race
// sdk: web
// expect: MAP001|MAP002 Search.Facets.FacetBag._counts
// why: the first TryAdd wins, which registers the bag as a singleton
using Microsoft.Extensions.DependencyInjection.Extensions;
using Search.Facets;

var builder = WebApplication.CreateBuilder(args);
builder.Services.TryAddSingleton<IFacetBag, FacetBag>();
builder.Services.TryAddScoped<IFacetBag, FacetBag>();
var app = builder.Build();

app.MapGet("/search", (string q, IFacetBag facets) =>
{
    foreach (var word in q.Split(' '))
        facets.Count(word);
    return facets.Of(q);
});
app.Run();

namespace Search.Facets
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
