// case: check-then-act-11-safe
// sdk: web
// expect: none
// why: Claim adds only if the handle is still free and says whether it did
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Signup.Aliases;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IHandleDirectory, HandleDirectory>();
builder.Services.AddScoped<SignupService>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Signup.Aliases
{
    public interface IHandleDirectory
    {
        bool IsTaken(string handle);
        bool Claim(string handle, Guid account);
    }

    public sealed class HandleDirectory : IHandleDirectory
    {
        private readonly ConcurrentDictionary<string, Guid> _handles = new(StringComparer.OrdinalIgnoreCase);

        public bool IsTaken(string handle) => _handles.ContainsKey(handle);

        public bool Claim(string handle, Guid account) => _handles.TryAdd(handle, account);
    }

    public sealed class SignupService(IHandleDirectory directory)
    {
        public Guid? Register(string handle)
        {
            if (directory.IsTaken(handle))
                return null;
            var account = Guid.NewGuid();
            return directory.Claim(handle, account) ? account : null;
        }
    }

    [ApiController]
    [Route("signup")]
    public class SignupController(SignupService signup) : ControllerBase
    {
        [HttpPost("{handle}")]
        public IActionResult Post(string handle) => signup.Register(handle) is { } id ? Ok(id) : Conflict();
    }
}
