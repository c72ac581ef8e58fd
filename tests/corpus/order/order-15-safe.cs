// case: order-15-safe
// sdk: web
// expect: none
// why: the menu is filled when it is made, before the application starts
using Menus.Today.Filled;

var builder = WebApplication.CreateBuilder(args);
var menu = new MenuStore();
menu.Fill();
builder.Services.AddSingleton(menu);
var app = builder.Build();
app.MapGet("/menu/{dish}", (string dish, MenuStore store) => store.Price(dish));
app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("open"));
app.Run();

namespace Menus.Today.Filled
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
