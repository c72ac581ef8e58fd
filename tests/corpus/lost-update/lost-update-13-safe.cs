// case: lost-update-13-safe
// sdk: web
// expect: none
// why: the snapshot is updated by a compare-and-swap loop
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Portal.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<FeatureState>();
builder.Services.AddTransient<FeatureEditor>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Portal.Options
{
    public class FeatureState
    {
        private ImmutableSortedDictionary<string, bool> _flags = ImmutableSortedDictionary<string, bool>.Empty;

        public ImmutableSortedDictionary<string, bool> Flags => Volatile.Read(ref _flags);

        public void Change(Func<ImmutableSortedDictionary<string, bool>, ImmutableSortedDictionary<string, bool>> change) =>
            ImmutableInterlocked.Update(ref _flags, change);
    }

    public class FeatureEditor(FeatureState state)
    {
        public void Enable(string name)
        {
            state.Change(flags => flags.SetItem(name, true));
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
