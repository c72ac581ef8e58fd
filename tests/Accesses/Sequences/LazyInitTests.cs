using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Maps created when they are first needed.</summary>
public sealed class LazyInitTests
{
    [Theory]
    [InlineData("tryadd ignored", "MAP012 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> _m = new();
            public void Run(string k, string v)
            {
                if (!_m.TryGetValue(k, out var l)) { l = new(); _m.TryAdd(k, l); }
                l[v] = k;
            }
        }
        """)]
    [InlineData("lazy instance", "MAP012 T.C._m", """
        public class C
        {
            ConcurrentDictionary<string, string> _m;
            void Init() { if (_m == null) _m = new(); }
            public void Run(string k, string v) { Init(); _m.TryAdd(k, v); }
        }
        """)]
    [InlineData("lazy dcl", null, """
        public class C
        {
            volatile ConcurrentDictionary<string, string> _m;
            readonly object _g = new();
            ConcurrentDictionary<string, string> Get()
            {
                if (_m == null) { lock (_g) { if (_m == null) { var m = new ConcurrentDictionary<string, string>(); m["a"] = "b"; _m = m; } } }
                return _m;
            }
            public void Run(string k, string v) { Get().TryAdd(k, v); }
        }
        """)]
    [InlineData("lazy early return", "MAP012 T.C._m", """
        public class C
        {
            ConcurrentDictionary<string, string> _m;
            ConcurrentDictionary<string, string> Get()
            {
                if (_m != null) return _m;
                var m = new ConcurrentDictionary<string, string>();
                _m = m;
                return m;
            }
            public void Run(string k, string v) { Get().TryAdd(k, v); }
        }
        """)]
    [InlineData("lazy immutable", null, """
        public class C
        {
            ImmutableDictionary<string, string> _m;
            ImmutableDictionary<string, string> Get() => _m ??= ImmutableDictionary<string, string>.Empty.Add("a", "b");
            public void Run(string k, string v) { Console.WriteLine(Get().ContainsKey(k)); }
        }
        """)]
    public void Late_creations(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
