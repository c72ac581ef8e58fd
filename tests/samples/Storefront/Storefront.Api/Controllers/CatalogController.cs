using Microsoft.AspNetCore.Mvc;
using Storefront.Api.Catalog;
using Storefront.Domain.Orders;
using Storefront.Inventory;

namespace Storefront.Api.Controllers;

[ApiController]
[Route("catalog")]
public sealed class CatalogController(
    CatalogView catalog,
    CategoryTree categories,
    AvailabilityBoard availability,
    RestockCalendar restock) : ControllerBase
{
    [HttpGet("{sku}")]
    public ActionResult<CatalogItem> Get(string sku) =>
        catalog.TryGet(Sku.Parse(sku), out var item) ? item : NotFound();

    [HttpGet("find")]
    public IReadOnlyList<CatalogItem> Find([FromQuery] string term) => catalog.Search(term, 200);

    [HttpGet("categories")]
    public IEnumerable<string> Categories([FromQuery] string? below) =>
        below is null ? categories.Roots() : categories.Below(below);

    [HttpGet("{sku}/stores/{store}")]
    public int InStore(string sku, string store) => availability.UnitsAt(store, Sku.Parse(sku));

    [HttpPut("{sku}/stores/{store}")]
    public IActionResult Counted(string sku, string store, [FromBody] int units)
    {
        availability.Update(store, Sku.Parse(sku), units);
        return NoContent();
    }

    [HttpGet("{sku}/restock")]
    public ActionResult<DateOnly> Restock(string sku) =>
        restock.ExpectedOn(Sku.Parse(sku)) is { } date ? date : NotFound();

    [HttpPut("{sku}/restock")]
    public IActionResult Announce(string sku, [FromBody] DateOnly date)
    {
        restock.Announce(Sku.Parse(sku), date);
        restock.DropBefore(DateOnly.FromDateTime(DateTime.UtcNow));
        return NoContent();
    }
}
