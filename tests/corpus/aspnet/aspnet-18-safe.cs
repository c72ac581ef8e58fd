// case: aspnet-18-safe
// sdk: web
// expect: none
// why: the dictionary is a field of the page model, which is made for each request
using Microsoft.AspNetCore.Mvc.RazorPages;
using Site.Pages.Own;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
app.Run();

namespace Site.Pages.Own
{
    public class SearchModel : PageModel
    {
        private readonly Dictionary<string, string[]> Recent = new();

        public string[] Hits { get; private set; } = [];

        public void OnGet(string query)
        {
            if (!Recent.TryGetValue(query, out var hits))
                Recent[query] = hits = Directory.GetFiles("docs", "*" + query + "*");
            Hits = hits;
        }
    }
}
