// case: order-15-race
// sdk: web
// expect: MAP002 Menus.Today.MenuStore._dishes
// why: the callback runs when the application has started, beside the first requests
using Menus.Today;

var builder = WebApplication.CreateBuilder(args);
var menu = new MenuStore();

builder.Services.AddSingleton(menu);
var app = builder.Build();
app.MapGet("/menu/{dish}", (string dish, MenuStore store) => store.Price(dish));
app.Lifetime.ApplicationStarted.Register(menu.Fill);
app.Run();

namespace Menus.Today
{
    public sealed class MenuStore
    {
        private readonly Dictionary<string, decimal> _dishes = new();

        public void Fill()
        {
            foreach (var line in File.ReadLines("menu.csv"))
            {
                var cells = line.Split(';');
                _dishes[cells[0]] = decimal.Parse(cells[1]);
            }
        }

        public decimal? Price(string dish) => _dishes.TryGetValue(dish, out var price) ? price : null;
    }
}
