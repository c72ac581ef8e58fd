// case: aspnet-18-race
// sdk: web
// expect: MAP001|MAP002 Site.Pages.SearchModel.Recent
// why: the static dictionary of the page model is shared by all requests of the page
using Microsoft.AspNetCore.Mvc.RazorPages;
using Site.Pages;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
app.Run();

namespace Site.Pages
{
    public class SearchModel : PageModel
    {
        private static readonly Dictionary<string, string[]> Recent = new();

        public string[] Hits { get; private set; } = [];

        public void OnGet(string query)
        {
            if (!Recent.TryGetValue(query, out var hits))
                Recent[query] = hits = Directory.GetFiles("docs", "*" + query + "*");
            Hits = hits;
        }
    }
}
