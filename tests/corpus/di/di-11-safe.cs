// case: di-11-safe
// sdk: web
// expect: none
// why: the type is registered, each resolution makes a new set
using Microsoft.AspNetCore.Mvc;
using Flags.Toggles;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<IFlagSet, FlagSet>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Flags.Toggles
{
    public interface IFlagSet
    {
        bool this[string name] { get; set; }
    }

    public class FlagSet : IFlagSet
    {
        private readonly Dictionary<string, bool> _flags = new();

        public bool this[string name]
        {
            get => _flags.TryGetValue(name, out var on) && on;
            set => _flags[name] = value;
        }
    }

    [ApiController]
    [Route("flags")]
    public class FlagsController : ControllerBase
    {
        private readonly IFlagSet _set;

        public FlagsController(IFlagSet set) => _set = set;

        [HttpGet("{name}")]
        public bool Evaluate(string name, string user)
        {
            _set["beta"] = user.GetHashCode() % 10 == 0;
            return _set[name];
        }
    }
}
