using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Reads and the writes computed from them.</summary>
public sealed class LostUpdateTests
{
    [Theory]
    [InlineData("loop retry", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, int> _m = new();
            public void Run(string k, string v)
            {
                while (true) { if (_m.TryGetValue(k, out var n)) { if (_m.TryUpdate(k, n + 1, n)) return; } else if (_m.TryAdd(k, 1)) return; }
            }
        }
        """)]
    [InlineData("plusplus", "MAP011 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, int> _m = new();
            public void Run(string k, string v) { _m.TryAdd(k, 0); _m[k]++; }
        }
        """)]
    [InlineData("try else", "MAP011 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, int> _m = new();
            public void Run(string k, string v)
            {
                if (_m.TryGetValue(k, out var n)) _m[k] = n + 1; else _m[k] = 1;
            }
        }
        """)]
    [InlineData("helper rmw", "MAP011 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, int> _m = new();
            int Read(string k) => _m.TryGetValue(k, out var n) ? n : 0;
            void Write(string k, int n) => _m[k] = n;
            public void Run(string k, string v) { var n = Read(k); Write(k, n + 1); }
        }
        """)]
    [InlineData("record with", "MAP011 T.C._m", """
        public record S(int N, int M);
        public class C
        {
            readonly ConcurrentDictionary<string, S> _m = new();
            public void Run(string k, string v)
            {
                var s = _m.GetOrAdd(k, _ => new S(0, 0));
                _m[k] = s with { N = s.N + 1 };
            }
        }
        """)]
    [InlineData("prop snapshot", "MAP011 T.C.Map", """
        public class C
        {
            public ImmutableDictionary<string, string> Map { get; private set; } = ImmutableDictionary<string, string>.Empty;
            public void Run(string k, string v) { Map = Map.SetItem(k, v); }
        }
        """)]
    [InlineData("helper snapshot", "MAP011 T.C._m", """
        public class C
        {
            private ImmutableDictionary<string, string> _m = ImmutableDictionary<string, string>.Empty;
            ImmutableDictionary<string, string> Now() => Volatile.Read(ref _m);
            void Set(ImmutableDictionary<string, string> m) => Volatile.Write(ref _m, m);
            public void Run(string k, string v) { Set(Now().SetItem(k, v)); }
        }
        """)]
    [InlineData("captured snapshot", "MAP011 T.C.Go.m", """
        public class C
        {
            public static void Main() { var c = new C(); c.Go(); }
            public void Go()
            {
                var m = ImmutableDictionary<string, string>.Empty;
                Parallel.For(0, 9, i => { m = m.SetItem("k" + i, "v"); });
                Console.WriteLine(m.Count);
            }
        }
        """, "")]
    [InlineData("swap", null, """
        public class C
        {
            private ImmutableDictionary<string, string> _m = ImmutableDictionary<string, string>.Empty;
            public void Run(string k, string v)
            {
                var next = ImmutableDictionary<string, string>.Empty.SetItem(k, v);
                _m = next;
            }
            public int N => _m.Count;
        }
        """)]
    [InlineData("copied value", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _a = new();
            readonly ConcurrentDictionary<string, string> _b = new();
            public void Run(string k, string v)
            {
                if (_a.TryGetValue(k, out var x)) _b[k] = x + v;
                _a.TryAdd(k, v);
            }
        }
        """)]
    public void Reads_and_writes(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
