using Xunit;

namespace MapAudit.Tests.Accesses.Sequences;

/// <summary>Copies of concurrent maps.</summary>
public sealed class CopyTests
{
    [Theory]
    [InlineData("copy static", "MAP014 T.C._m", """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                _m[k] = v;
                var l = _m.OrderBy(x => x.Key).ToList();
                Console.WriteLine(l.Count);
            }
        }
        """)]
    [InlineData("copy where", null, """
        public class C
        {
            readonly ConcurrentDictionary<string, string> _m = new();
            public void Run(string k, string v)
            {
                _m[k] = v;
                var l = _m.Where(x => x.Key.Length > 1).ToList();
                Console.WriteLine(l.Count);
            }
        }
        """)]
    public void Copies(string what, string? expected, string code, string call = Snippet.Call) => Assert.Equal(expected, Snippet.Finding(what, code, call));
}
