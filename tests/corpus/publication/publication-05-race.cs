// case: publication-05-race
// sdk: web
// expect: MAP020 Catalog.Brands.BrandIndex._brands
// why: the published dictionary is filled on by a task after it was set into the field
using Microsoft.AspNetCore.Mvc;
using Catalog.Brands;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<BrandIndex>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Catalog.Brands
{
    public class BrandIndex
    {
        private IReadOnlyDictionary<string, int> _brands = new Dictionary<string, int>();

        public bool TryGet(string brand, out int id) => _brands.TryGetValue(brand, out id);

        public Task ReloadAsync()
        {
            var next = new Dictionary<string, int>();
            _brands = next;
            return Task.Run(() => Fill(next));
        }

        private static void Fill(Dictionary<string, int> brands)
        {
            foreach (var line in File.ReadLines("brands.csv"))
                brands[line] = brands.Count + 1;
        }
    }

    [ApiController]
    [Route("brands")]
    public class BrandsController(BrandIndex index) : ControllerBase
    {
        [HttpGet("{brand}")]
        public IActionResult Get(string brand) => index.TryGet(brand, out var id) ? Ok(id) : NotFound();

        [HttpPost("reload")]
        public Task Reload() => index.ReloadAsync();
    }
}
