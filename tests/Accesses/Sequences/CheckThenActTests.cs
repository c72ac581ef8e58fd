using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>A test and the act that relies on it.</summary>
public sealed class CheckThenActTests
{
    [Theory]
    [InlineData("helper bool", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            bool Has(string k) { if (_m.ContainsKey(k)) return true; return false; }
            void Put(string k, string v) { _m[k] = v; }
            public void Run(string k, string v) { if (!Has(k)) Put(k, v); }
        }
        """)]
    [InlineData("helper atomic", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            bool Has(string k) => _m.ContainsKey(k);
            bool Put(string k, string v) => _m.TryAdd(k, v);
            public void Run(string k, string v) { if (!Has(k)) Put(k, v); }
        }
        """)]
    [InlineData("fill key", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public string Run(string k, string v)
            {
                if (!_m.TryGetValue(k, out var r)) { r = k.ToUpper(); _m[k] = r; }
                return r;
            }
        }
        """)]
    [InlineData("fill compute", null, """
        public record P(string A);
        public class C
        {
            readonly ConcurrentDictionary<string, P> _m = new();
            P Make(string k) => new P(k + "x");
            public P Run(string k, string v)
            {
                P r;
                if (_m.ContainsKey(k)) { _m.TryGetValue(k, out r); return r; }
                r = Make(k);
                _m[k] = r;
                return r;
            }
        }
        """)]
    [InlineData("fill type", null, """
        public class C
        {
            static readonly ConcurrentDictionary<Type, string[]> M = new();
            public string[] Run(object o, string v)
            {
                var t = o.GetType();
                if (M.TryGetValue(t, out var r)) return r;
                var names = new List<string>();
                foreach (var p in t.GetProperties()) names.Add(p.Name);
                r = names.ToArray();
                M[t] = r;
                return r;
            }
        }
        """)]
    [InlineData("fill given", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v) { if (!_m.ContainsKey(k)) _m[k] = v; }
        }
        """)]
    [InlineData("fill guid", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, Guid> _m = new();
            public Guid Run(string k, string v)
            {
                if (!_m.TryGetValue(k, out var id)) { id = Guid.NewGuid(); _m[k] = id; }
                return id;
            }
        }
        """)]
    [InlineData("fill list", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, List<string>> _m = new();
            public void Run(string k, string v)
            {
                if (!_m.TryGetValue(k, out var l)) { l = new List<string>(); _m[k] = l; }
                lock (l) l.Add(v);
            }
        }
        """)]
    [InlineData("fill lock", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, object> _m = new();
            int _n;
            public void Run(string k, string v)
            {
                if (!_m.TryGetValue(k, out var l)) { l = new object(); _m[k] = l; }
                lock (l) _n++;
            }
        }
        """)]
    [InlineData("claim", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, bool> _m = new();
            public void Run(string k, string v)
            {
                if (_m.ContainsKey(k)) return;
                _m[k] = true;
                Console.WriteLine(v);
            }
        }
        """)]
    [InlineData("marker", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, bool> _m = new();
            public void Run(string k, string v) { if (!_m.ContainsKey(k)) _m[k] = true; }
        }
        """)]
    [InlineData("different keys", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v) { if (!_m.ContainsKey("a")) _m["b"] = v; }
        }
        """)]
    [InlineData("fast path", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public string Run(string k, string v)
            {
                if (_m.TryGetValue(k, out var r)) return r;
                return _m.GetOrAdd(k, x => x + "!");
            }
        }
        """)]
    [InlineData("dcl concurrent", null, """
        public class C
        {
            readonly object _g = new();
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                if (!_m.ContainsKey(k)) lock (_g) { if (!_m.ContainsKey(k)) _m[k] = v; }
            }
        }
        """)]
    [InlineData("one thread acts", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v) { }
            public void Fill(string k, string v) { if (!_m.ContainsKey(k)) _m[k] = v; }
            public int N => _m.Count;
        }
        """, "Console.WriteLine(c.N);")]
    [InlineData("keys contains", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v) { if (!_m.Keys.Contains(k)) _m[k] = v; }
        }
        """)]
    [InlineData("idict add", "MAP010 T.C._m", """
        public class C
        {
            readonly IDictionary<string, string> _m = new ConcurrentDictionary<string, string>();
            public void Run(string k, string v) { if (!_m.ContainsKey(k)) _m.Add(k, v); }
        }
        """)]
    [InlineData("remove after value", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                _m[k] = v;
                if (_m.TryGetValue(k, out var r) && r.Length > 3) _m.TryRemove(k, out _);
            }
        }
        """)]
    [InlineData("remove after has", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                _m[k] = v;
                if (_m.ContainsKey(k)) _m.TryRemove(k, out _);
            }
        }
        """)]
    [InlineData("foreach continue", "MAP010 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                foreach (var x in k.Split(" ")) { if (_m.ContainsKey(x)) continue; _m[x] = v; }
            }
        }
        """)]
    [InlineData("foreach unrelated", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                foreach (var x in k.Split(" ")) { if (_m.ContainsKey(x)) Console.WriteLine(x); _m[x] = v; }
            }
        }
        """)]
    [InlineData("fill with a service and an object with settable properties", null, """
        public sealed class Entry { public string A { get; set; } = ""; public string B { get; set; } = ""; }
        public class Service { public string Map(Type t) => t.Name; }
        public class C
        {
            static readonly ConcurrentDictionary<Type, Entry> M = new();
            readonly Service _service = new();
            static string Name(Type t, Service s) => s.Map(t) + "x";
            static Entry Get(Type type, Service s)
            {
                Entry e;
                if (M.TryGetValue(type, out e!)) return e;
                var name = Name(type, s);
                e = new Entry { A = name ?? type.Name, B = name! };
                M[type] = e;
                return e;
            }
            public void Run(string k, string v) => Get(k.GetType(), _service);
        }
        """)]
    public void Tests_and_acts(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
