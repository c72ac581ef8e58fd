// case: check-then-act-11-race
// sdk: web
// expect: MAP010 Signup.Names.HandleDirectory._handles
// why: the service asks IsTaken and then calls Claim, which overwrites a claim that came in between
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Signup.Names;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IHandleDirectory, HandleDirectory>();
builder.Services.AddScoped<SignupService>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Signup.Names
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

        public bool Claim(string handle, Guid account)
        {
            _handles[handle] = account;
            return true;
        }
    }

    public sealed class SignupService(IHandleDirectory directory)
    {
        public Guid? Register(string handle)
        {
            if (directory.IsTaken(handle))
                return null;
            var account = Guid.NewGuid();
            directory.Claim(handle, account);
            return account;
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
