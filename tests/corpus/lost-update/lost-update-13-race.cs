// case: lost-update-13-race
// sdk: web
// expect: MAP011 Portal.Features.FeatureState.Flags
// why: the property's snapshot is extended by one service and set back, so the change of another request between get and set is lost
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Portal.Features;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<FeatureState>();
builder.Services.AddTransient<FeatureEditor>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Portal.Features
{
    public class FeatureState
    {
        public ImmutableSortedDictionary<string, bool> Flags { get; set; } = ImmutableSortedDictionary<string, bool>.Empty;
    }

    public class FeatureEditor(FeatureState state)
    {
        public void Enable(string name)
        {
            var flags = state.Flags.ToBuilder();
            flags[name] = true;
            state.Flags = flags.ToImmutable();
        }
    }

    [ApiController]
    [Route("features")]
    public class FeaturesController(FeatureState state, FeatureEditor editor) : ControllerBase
    {
        [HttpPut("{name}")]
        public void Put(string name) => editor.Enable(name);

        [HttpGet("{name}")]
        public bool Get(string name) => state.Flags.TryGetValue(name, out var on) && on;
    }
}
