// case: publication-11-race
// sdk: web
// expect: MAP020 Bistro.Menu.MenuCache._menu
// why: the refresher sets the new map and calls a helper that goes on adding to it
using Bistro.Menu;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<MenuCache>();
builder.Services.AddHostedService<MenuRefresher>();
var app = builder.Build();
app.MapGet("/price/{dish}", (string dish, MenuCache menu) => menu.Price(dish));
app.Run();

namespace Bistro.Menu
{
    public class MenuCache
    {
        private Dictionary<string, decimal> _menu = new();

        public decimal? Price(string dish) => _menu.TryGetValue(dish, out var price) ? price : null;

        public void Replace(IEnumerable<string> dishes)
        {
            var menu = dishes.ToDictionary(d => d, d => d.Length * 1.5m);
            _menu = menu;
            AddSpecials(menu);
        }

        private static void AddSpecials(IDictionary<string, decimal> menu)
        {
            foreach (var dish in File.ReadLines("specials.txt"))
                menu[dish] = 9.9m;
        }
    }

    public class MenuRefresher(MenuCache cache) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
            while (await timer.WaitForNextTickAsync(stop))
                cache.Replace(File.ReadLines("menu.txt"));
        }
    }
}
