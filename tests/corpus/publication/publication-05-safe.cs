// case: publication-05-safe
// sdk: web
// expect: none
// why: the task fills the dictionary and sets it into the field at its end
using Microsoft.AspNetCore.Mvc;
using Catalog.Makers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<BrandIndex>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Catalog.Makers
{
    public class BrandIndex
    {
        private IReadOnlyDictionary<string, int> _brands = new Dictionary<string, int>();

        public bool TryGet(string brand, out int id) => _brands.TryGetValue(brand, out id);

        public Task ReloadAsync()
        {
            var next = new Dictionary<string, int>();
            return Task.Run(() =>
            {
                Fill(next);
                _brands = next;
            });
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
