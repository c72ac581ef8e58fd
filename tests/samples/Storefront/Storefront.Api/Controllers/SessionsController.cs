using Microsoft.AspNetCore.Mvc;
using Storefront.Api.Sessions;

namespace Storefront.Api.Controllers;

[ApiController]
[Route("sessions")]
public sealed class SessionsController(SessionStore sessions) : ControllerBase
{
    [HttpPost]
    public Session Open([FromQuery] string customerId) => sessions.Open(customerId);

    [HttpGet("{id}")]
    public ActionResult<Session> Get(string id) => sessions.Touch(id) is { } session ? session : NotFound();

    [HttpDelete("{id}")]
    public IActionResult Close(string id) => sessions.Close(id) ? NoContent() : NotFound();
}
