using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Snapshots that change after they were published, maps that are simply shared, and maps that leave.</summary>
public sealed class PublicationTests
{
    [Theory]
    [InlineData("snapshot changed in place", "MAP020 T.C._m", """
        public class C
        {
            volatile Dictionary<string, string> _m = new();
            readonly object _write = new();
            public void Run(string k, string v)
            {
                if (_m.ContainsKey(k)) return;
                lock (_write) { var next = new Dictionary<string, string>(_m); next[k] = v; _m = next; }
                lock (_write) _m.Remove(v);
            }
        }
        """)]
    [InlineData("copy on write", null, """
        public class C
        {
            volatile Dictionary<string, string> _m = new();
            readonly object _write = new();
            public void Run(string k, string v)
            {
                lock (_write) { var next = new Dictionary<string, string>(_m); next[k] = v; _m = next; }
            }
            public bool Has(string k) => _m.ContainsKey(k);
        }
        """)]
    [InlineData("never replaced", "MAP001 T.C._m", """
        public class C
        {
            readonly Dictionary<string, string> _m = new() { ["a"] = "b" };
            public void Run(string k, string v) => _m[k] = v;
        }
        """)]
    [InlineData("into dynamic", "MAP040 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v) { dynamic m = _m; m.Clear(); }
        }
        """)]
    public void Publications(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));

    [Theory]
    [InlineData("two regions", "MAP010 T.C._m", """
        public class C
        {
            readonly Dictionary<string, string> _m = new();
            readonly object _gate = new();
            bool Has(string k) { lock (_gate) return _m.ContainsKey(k); }
            void Put(string k, string v) { lock (_gate) _m[k] = v; }
            public void Run(string k, string v) { if (!Has(k)) Put(k, v); }
        }
        """)]
    [InlineData("one region around both", null, """
        public class C
        {
            readonly Dictionary<string, string> _m = new();
            readonly object _gate = new();
            bool Has(string k) { lock (_gate) return _m.ContainsKey(k); }
            void Put(string k, string v) { lock (_gate) _m[k] = v; }
            public void Run(string k, string v) { lock (_gate) { if (!Has(k)) Put(k, v); } }
        }
        """)]
    [InlineData("one region, and another writer without it", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            readonly object _gate = new();
            public void Run(string k, string v)
            {
                lock (_gate) { if (!_m.ContainsKey(k)) _m[k] = v; }
                _m[v] = k;
            }
        }
        """)]
    [InlineData("a race comes first", "MAP001 T.C._m", """
        public class C
        {
            readonly Dictionary<string, string> _m = new();
            public void Run(string k, string v) { if (!_m.ContainsKey(k)) _m[k] = v; }
        }
        """)]
    public void Lock_regions(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
