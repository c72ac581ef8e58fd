using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Delegates that make the values of concurrent maps.</summary>
public sealed class FactoryTests
{
    [Theory]
    [InlineData("factory flag", "MAP013 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                var made = false;
                _m.GetOrAdd(k, x => { made = true; return x; });
                if (made) Console.WriteLine(v);
            }
        }
        """)]
    [InlineData("factory deep", "MAP013 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            int _n;
            string A(string k) => B(k);
            string B(string k) { _n++; return k; }
            public void Run(string k, string v) { _m.GetOrAdd(k, A); }
        }
        """)]
    [InlineData("factory builds", null, """
        public class O { public string N { get; set; } public List<string> L = new(); }
        public class C
        {
            readonly ConcurrentDictionary<string, O> _m = new();
            static O Make(string k) { var o = new O(); o.N = k; o.L.Add(k); return o; }
            public void Run(string k, string v) { _m.GetOrAdd(k, Make); }
        }
        """)]
    [InlineData("factory nested cache", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            readonly ConcurrentDictionary<string, string> _n = new();
            public void Run(string k, string v) { _m.GetOrAdd(k, x => _n.GetOrAdd(x, y => y + "1")); }
        }
        """)]
    public void Factories(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
